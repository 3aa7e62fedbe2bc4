// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a program takes from its start to its first painted frame, seen from outside: a client of the same
// X server waits for the program's window and looks at it each time something was drawn.
//
//   bench_firstframe ROUNDS TARGET OURS [ARGUMENT...] -- THEIRS [ARGUMENT...]
//
// Both are started in turn; the medians are compared. Exits 1 when ours takes more than TARGET times theirs.
#include "bench/measure.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <set>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace
{

using Clock = std::chrono::steady_clock;
using Arguments = std::vector<char*>;

constexpr int deadlineMs = 20000;

double msSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Whether the window shows a picture and not only its empty background.
bool isPainted(Display* display, Window window)
{
    XWindowAttributes attributes;
    if (XGetWindowAttributes(display, window, &attributes) == 0 || attributes.map_state != IsViewable)
        return false;
    XImage* image = XGetImage(display, window, 0, 0, static_cast<unsigned>(attributes.width),
                              static_cast<unsigned>(attributes.height), AllPlanes, ZPixmap);
    if (image == nullptr)
        return false;
    std::set<unsigned long> colours;
    for (int y = 0; y < image->height && colours.size() < 16; y += 2) {
        for (int x = 0; x < image->width; ++x)
            colours.insert(XGetPixel(image, x, y));
    }
    XDestroyImage(image);
    return colours.size() >= 16;
}

/// Watches the X server for the first frame of the one program that runs.
class Watcher
{
public:
    explicit Watcher(Display* display) : m_display(display)
    {
        int errors = 0;
        if (XDamageQueryExtension(display, &m_damageEvent, &errors) == 0) {
            std::fputs("the X server has no DAMAGE extension\n", stderr);
            std::exit(2);
        }
        XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
        XSync(display, False);
    }

    /// Milliseconds from `start` to the first frame; below 0 if there is none in time.
    double firstFrame(Clock::time_point start)
    {
        while (msSince(start) < deadlineMs) {
            if (XPending(m_display) == 0) {
                pollfd waiting{ConnectionNumber(m_display), POLLIN, 0};
                poll(&waiting, 1, 100);
                continue;
            }
            XEvent event;
            XNextEvent(m_display, &event);
            const double now = msSince(start);
            if (event.type == MapNotify) {
                watch(event.xmap.window);
            } else if (event.type == m_damageEvent + XDamageNotify) {
                XDamageNotifyEvent damage;
                std::memcpy(&damage, &event, sizeof damage);
                XDamageSubtract(m_display, damage.damage, None, None);
                // The first event stands for the window itself, not for a frame: so the picture decides.
                if (isPainted(m_display, damage.drawable))
                    return now;
            }
        }
        return -1;
    }

    /// Forgets the windows of the program that has ended.
    void drain() { XSync(m_display, True); }

private:
    void watch(Window window)
    {
        XWindowAttributes attributes;
        if (XGetWindowAttributes(m_display, window, &attributes) != 0 && attributes.width > 300)
            XDamageCreate(m_display, window, XDamageReportNonEmpty);
    }

    Display* m_display;
    int m_damageEvent = 0;
};

void stop(pid_t child)
{
    kill(child, SIGTERM);
    for (int tries = 0; tries < 200; ++tries) {
        if (waitpid(child, nullptr, WNOHANG) == child)
            return;
        usleep(10000);
    }
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
}

double measure(Watcher& watcher, const Arguments& command)
{
    watcher.drain();
    const Clock::time_point start = Clock::now();
    const pid_t child = fork();
    if (child == 0) {
        execvp(command[0], command.data());
        _exit(127);
    }
    const double ms = watcher.firstFrame(start);
    stop(child);
    if (ms < 0) {
        std::fprintf(stderr, "%s showed no window\n", command[0]);
        std::exit(2);
    }
    return ms;
}

int ignoreErrors(Display*, XErrorEvent*) // of windows that vanish while they are looked at
{
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    Arguments commands[2];
    int which = 0;
    for (int i = 3; i < argc; ++i) {
        if (std::strcmp(argv[i], "--") == 0 && which == 0)
            which = 1;
        else
            commands[which].push_back(argv[i]);
    }
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || commands[0].empty() || commands[1].empty()) {
        std::fputs("usage, on an X display: bench_firstframe ROUNDS TARGET OURS... -- THEIRS...\n", stderr);
        return 2;
    }
    for (Arguments& command : commands)
        command.push_back(nullptr);
    XSetErrorHandler(ignoreErrors);
    Watcher watcher(display);

    std::vector<double> times[2];
    for (int round = -1; round < std::atoi(argv[1]); ++round) { // the first only warms the caches
        for (int i = 0; i < 2; ++i) {
            const double ms = measure(watcher, commands[i]);
            if (round >= 0)
                times[i].push_back(ms);
        }
    }
    const double ours = agenda::bench::medianOf(times[0]);
    const double theirs = agenda::bench::medianOf(times[1]);
    const bool met = agenda::bench::report("first painted frame, to KeePassXC's", "ms", ours, theirs,
                                           ours / theirs, std::atof(argv[2]));
    return met ? 0 : 1;
}
