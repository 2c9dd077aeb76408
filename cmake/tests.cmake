# Tests: how a file becomes a program and an entry of ctest.

# What a test finds in its environment. Leaks are a fault where a folder's tests say so (LEAKS_FAIL); elsewhere GStreamer keeps
# what it has loaded, and glib what it has registered, until the process ends. QProcess starts programs by vfork: what thread
# sanitizer notes in the child it finds in this process, too.
set(ovation_test_environment "QT_QPA_PLATFORM=offscreen" "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1"
    "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0")

set(ovation_tests_together 6)

# ovation_tests(<folder> LABEL <label> [TIMEOUT <seconds>] [LEAKS_FAIL] LINK <library>...)
# Each test_*.cpp of the folder becomes one Qt Test executable and one ctest entry, named after the file. In unity builds
# several are compiled as one program with a link for each (together.cmake), except those in ovation_tests_alone
# (<folder>_<test>): they have sources, libraries or definitions of their own, start themselves once more, or declare
# something at global scope (Q_DECLARE_METATYPE).
# Sources that do not begin with test_ are shared helpers of that folder, built once as ovation_<folder>_helpers.
# <folder>_tests and <label>_tests build the tests.
function(ovation_tests folder)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "LEAKS_FAIL" "LABEL;TIMEOUT" "LINK")
    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/test_*.cpp)
    file(GLOB helpers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
    list(FILTER helpers EXCLUDE REGEX "/test_[^/]*\\.cpp$")
    # Network: the precompiled header has some of it.
    set(libraries ${ARG_LINK} Qt6::Test Qt6::Network $<TARGET_NAME_IF_EXISTS:ovation_tsan>
        ovation_test_flags)
    if(helpers MATCHES "\\.cpp")
        add_library(ovation_${folder}_helpers STATIC ${helpers})
        target_link_libraries(ovation_${folder}_helpers PUBLIC ${libraries})
        ovation_precompile(ovation_${folder}_helpers tests)
        list(PREPEND libraries ovation_${folder}_helpers)
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    if(OVATION_SANITIZE) # which makes most tests two to three times as slow; a timeout is there for what hangs
        math(EXPR ARG_TIMEOUT "3 * ${ARG_TIMEOUT}")
    endif()
    set(asan "ASAN_OPTIONS=detect_leaks=0")
    if(ARG_LEAKS_FAIL)
        set(asan "ASAN_OPTIONS=detect_leaks=1")
    endif()
    if(ARG_LABEL STREQUAL "gui") # Chromium deletes what has no virtual destructor by a pointer to its base
        string(APPEND asan ":new_delete_type_mismatch=0")
    endif()
    set(together "")
    foreach(test ${tests})
        get_filename_component(file ${test} NAME_WE)
        string(REGEX REPLACE "^test_" "" name ${file})
        set(target test_${folder}_${name})
        # AUTOMOC would give each test a target and a source of its own, to run moc once.
        set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${folder}/${file}.moc)
        add_custom_command(OUTPUT ${moc} COMMAND Qt6::moc -o ${moc} ${test} DEPENDS ${test} COMMENT "" VERBATIM)
        if(OVATION_UNITY AND NOT "${folder}_${name}" IN_LIST ovation_tests_alone)
            list(APPEND together ${name})
            add_custom_target(${target})
        else()
            if(IS_SYMLINK ${CMAKE_BINARY_DIR}/tests/${target})
                file(REMOVE ${CMAKE_BINARY_DIR}/tests/${target})
            endif()
            ovation_test_program(${target} ${folder} "${libraries}" ${test} ${moc})
        endif()
        foreach(group ${folder} ${ARG_LABEL})
            if(NOT TARGET ${group}_tests)
                add_custom_target(${group}_tests)
            endif()
            add_dependencies(${group}_tests ${target})
        endforeach()
        add_test(NAME ${folder}.${name} COMMAND ${CMAKE_BINARY_DIR}/tests/${target})
        set_tests_properties(${folder}.${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABEL}"
            ENVIRONMENT "${ovation_test_environment};${asan}")
    endforeach()
    ovation_tests_in_one(${folder} "${libraries}" ${together})
endfunction()

# A program of tests. `libraries` is a list.
function(ovation_test_program target folder libraries)
    add_executable(${target} ${ARGN})
    set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc/${folder})
    target_link_libraries(${target} PRIVATE ${libraries})
    ovation_precompile(${target} tests)
endfunction()

# The named tests of a folder, some to a program; their targets are there.
function(ovation_tests_in_one folder libraries)
    set(names ${ARGN})
    set(number 0)
    file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    while(names)
        math(EXPR number "${number} + 1")
        list(SUBLIST names 0 ${ovation_tests_together} some)
        list(REMOVE_ITEM names ${some})
        set(program tests_${folder}_${number})
        set(source ${CMAKE_CURRENT_BINARY_DIR}/together/${program}.cpp)
        set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${folder})
        set(parts ${some})
        list(TRANSFORM parts REPLACE "(.+)" "${CMAKE_CURRENT_SOURCE_DIR}/${folder}/test_\\1.cpp")
        set(mocs ${some})
        list(TRANSFORM mocs REPLACE "(.+)" "${moc}/test_\\1.moc")
        add_custom_command(OUTPUT ${source}
            COMMAND ${CMAKE_COMMAND} -DOUT=${source} "-DTESTS=${some}" -DFOLDER=${CMAKE_CURRENT_SOURCE_DIR}/${folder}
                -DMOC=${moc} -DPREFIX=test_${folder}_ -P ${CMAKE_SOURCE_DIR}/cmake/together.cmake
            DEPENDS ${parts} ${mocs} ${CMAKE_SOURCE_DIR}/cmake/together.cmake COMMENT "" VERBATIM)
        ovation_test_program(${program} ${folder} "${libraries}" ${source} ${mocs})
        target_compile_options(${program} BEFORE PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>) # as in unity.cmake
        foreach(name ${some})
            add_dependencies(test_${folder}_${name} ${program})
            file(CREATE_LINK ${program} ${CMAKE_BINARY_DIR}/tests/test_${folder}_${name} SYMBOLIC)
        endforeach()
    endwhile()
endfunction()
