# SPDX-FileCopyrightText: 2026 The Agenda de Aprendizaje authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is compiled with: the interface target `agenda_options`.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Ten files in one compilation: parsing Qt is nearly all of the work, so this builds some eight times faster than
# file by file. Who builds all from nothing, as CI does, takes more.
option(AGENDA_UNITY "Compile several files at once" ON)
set(AGENDA_UNITY_BATCH 10 CACHE STRING "How many files are compiled at once")
set(CMAKE_UNITY_BUILD ${AGENDA_UNITY})
set(CMAKE_UNITY_BUILD_BATCH_SIZE ${AGENDA_UNITY_BATCH})

find_program(CCACHE ccache)
if(CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER
        # The sloppiness is what lets ccache serve the tests' precompiled headers. Depend mode takes the headers from the
        # compiler's own list, which saves preprocessing each file twice.
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_DEPEND=1 CCACHE_INODECACHE=1
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" CCACHE_NOHASHDIR=1 ${CCACHE})
endif()

# Links in an eighth of the time of GNU ld.
find_program(LLD ld.lld)
if(LLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    add_link_options(-fuse-ld=lld)
endif()

add_library(agenda_options INTERFACE)
target_compile_definitions(
    agenda_options
    INTERFACE QT_NO_CAST_FROM_ASCII
              QT_NO_CAST_TO_ASCII
              QT_NO_CAST_FROM_BYTEARRAY
              QT_NO_KEYWORDS
              QT_NO_FOREACH
              QT_STRICT_ITERATORS
              QT_USE_QSTRINGBUILDER
              QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
              QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(
        agenda_options
        INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
                  -Woverloaded-virtual -Wsuggest-override $<$<BOOL:${AGENDA_WERROR}>:-Werror>)
    # GCC 12 at -O2 sees uninitialised memory in every moved std::variant that may hold a std::function.
    target_compile_options(agenda_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    # For ccache: the precompiled headers, which it shall find again.
    target_compile_options(agenda_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
                                                    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
    if(AGENDA_SANITIZE)
        target_compile_options(agenda_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
                                                        -fno-sanitize-recover=undefined)
        target_link_options(agenda_options INTERFACE -fsanitize=address,undefined)
    endif()
endif()
