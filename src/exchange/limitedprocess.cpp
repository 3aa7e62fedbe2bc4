// SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/limitedprocess.h"

#include "base/error.h"
#include "base/progress.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

#if defined(__SANITIZE_ADDRESS__)
#define AGENDA_ADDRESS_SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define AGENDA_ADDRESS_SANITIZER
#endif
#endif

namespace agenda
{

namespace
{

struct Limited {
    Q_DECLARE_TR_FUNCTIONS(agenda::Limited)
};

constexpr qint64 slice = 65'536;
constexpr int lookEvery = 50; // ms, between two looks at whether the person asked to stop

#ifdef Q_OS_LINUX
/// Runs between fork and exec, where only calls that are safe in a signal handler may be made.
void limitChild(const ProcessLimits& limits)
{
    const auto limit = [](auto resource, rlim_t most) {
        const rlimit both{most, most};
        if (setrlimit(resource, &both) != 0)
            _exit(120);
    };
    limit(RLIMIT_CPU, static_cast<rlim_t>(limits.seconds));
    limit(RLIMIT_FSIZE, 0); // files: none; pipes are not meant
    limit(RLIMIT_NOFILE, 16);
    limit(RLIMIT_CORE, 0);
#ifndef AGENDA_ADDRESS_SANITIZER // it lays claim to more addresses than there is memory
    limit(RLIMIT_AS, static_cast<rlim_t>(limits.memory));
#endif
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_PDEATHSIG, SIGKILL) != 0)
        _exit(120);
}
#endif

/// Ends the process whatever happens.
class Run
{
public:
    Run(const QString& program, const QStringList& arguments, const ProcessLimits& limits)
        : m_program(program), m_limits(limits)
    {
        QProcessEnvironment environment;
        for (const char* name : {"PATH", "SystemRoot"}) // Windows finds no library without the second
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        m_process.setProcessEnvironment(environment);
        m_process.setWorkingDirectory(QDir::rootPath());
#ifdef Q_OS_LINUX
        m_process.setChildProcessModifier([limits] { limitChild(limits); });
#endif
        m_process.start(program, arguments);
        m_clock.start();
        if (!m_process.waitForStarted()) {
            throw Error(ErrorKind::NotFound,
                        Limited::tr("No se pudo iniciar el programa «%1». Instálelo y vuelva a intentarlo.")
                            .arg(program),
                        m_process.errorString());
        }
    }

    ~Run()
    {
        if (m_process.state() != QProcess::NotRunning) {
            m_process.kill();
            m_process.waitForFinished();
        }
    }

    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    ProcessOutput feed(const QByteArray& input, Progress& progress)
    {
        qint64 written = 0;
        while (m_process.state() != QProcess::NotRunning) {
            if (m_process.bytesToWrite() < slice && written < input.size()) {
                const qint64 now = m_process.write(input.constData() + written,
                                                   std::min<qint64>(slice, input.size() - written));
                written += std::max<qint64>(now, 0);
            }
            if (written == input.size() && !std::exchange(m_isAllWritten, true))
                m_process.closeWriteChannel();
            if (m_process.bytesToWrite() > 0)
                m_process.waitForBytesWritten(lookEvery);
            else
                m_process.waitForReadyRead(lookEvery);
            take();
            progress.report(written, input.size(), Limited::tr("Convirtiendo"));
            if (m_clock.elapsed() > 1000LL * m_limits.seconds)
                fail(Limited::tr("tardó más de %1 segundos").arg(m_limits.seconds));
        }
        take();
        if (m_process.exitStatus() != QProcess::NormalExit)
            fail(Limited::tr("se interrumpió antes de terminar, o necesitó demasiada memoria o tiempo"));
        m_output.exitCode = m_process.exitCode();
        return std::move(m_output);
    }

private:
    void take()
    {
        m_output.out += m_process.readAllStandardOutput();
        if (m_output.out.size() > m_limits.output)
            fail(Limited::tr("escribió más de %1 MB").arg(m_limits.output / 1'000'000));
        const QByteArray complaints = m_process.readAllStandardError();
        // The end counts: there it says how much it did.
        m_output.error = QByteArray(m_output.error + complaints).right(m_limits.complaints);
    }

    [[noreturn]] void fail(const QString& cause)
    {
        throw Error(ErrorKind::Unreadable,
                    Limited::tr("El programa «%1» no pudo leer el archivo: %2. No se cambió nada. Divida el "
                                "archivo, o expórtelo en otro formato.")
                        .arg(QFileInfo(m_program).fileName(), cause),
                    QString::fromUtf8(m_output.error.right(500)));
    }

    QString m_program;
    ProcessLimits m_limits;
    QProcess m_process;
    QElapsedTimer m_clock;
    ProcessOutput m_output;
    bool m_isAllWritten = false;
};

} // namespace

ProcessOutput runLimited(const QString& program, const QStringList& arguments, const QByteArray& input,
                         const ProcessLimits& limits, Progress& progress)
{
    Run run(program, arguments, limits);
    return run.feed(input, progress);
}

QString installedProgram(const QString& name)
{
    return QStandardPaths::findExecutable(name);
}

} // namespace agenda
