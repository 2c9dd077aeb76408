# Writes version.cpp, with the version and the commit of this build, when one of them has changed.
# usage: cmake -DVERSION=… -DCOMMIT=… -DSOURCES=… -DOUTPUT=… -P build_version.cmake
# COMMIT: what packagers give who build without the repository; empty = git is asked.
set(commit ${COMMIT})
find_program(GIT git)
if(NOT commit AND GIT)
    execute_process(COMMAND ${GIT} rev-parse --show-toplevel WORKING_DIRECTORY ${SOURCES}
        OUTPUT_VARIABLE top OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    file(REAL_PATH ${SOURCES} here)
    if(top STREQUAL here) # not a repository around the unpacked sources
        execute_process(COMMAND ${GIT} describe --always --dirty=+ --abbrev=8 --exclude=* WORKING_DIRECTORY ${SOURCES}
            OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
    endif()
endif()
if(NOT commit)
    set(commit unknown)
endif()
file(CONFIGURE OUTPUT ${OUTPUT} CONTENT [[
#include "app/usage/version.h"

std::string ovation::usage::buildVersion() {
    return "@VERSION@ (@commit@)";
}

std::string ovation::usage::version() {
    return "@VERSION@";
}
]] @ONLY) # leaves a file alone that is so already
