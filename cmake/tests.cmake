# Tests: how a file becomes a program and an entry of ctest.

# What a test finds in its environment. Leaks are a fault where a folder's tests say so (LEAKS_FAIL); elsewhere GStreamer keeps
# what it has loaded, and glib what it has registered, until the process ends. QProcess starts programs by vfork: what thread
# sanitizer notes in the child it finds in this process, too.
set(ovation_test_environment "QT_QPA_PLATFORM=offscreen" "UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1"
    "TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/tsan.supp:die_after_fork=0")

# ovation_tests(<folder> LABEL <label> [TIMEOUT <seconds>] [LEAKS_FAIL] LINK <library>...)
# Each test_*.cpp of the folder becomes one Qt Test executable and one ctest entry, named after the file.
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
    foreach(test ${tests})
        get_filename_component(file ${test} NAME_WE)
        string(REGEX REPLACE "^test_" "" name ${file})
        set(target test_${folder}_${name})
        # AUTOMOC would give each test a target and a source of its own, to run moc once.
        set(moc ${CMAKE_CURRENT_BINARY_DIR}/moc/${folder}/${file}.moc)
        add_custom_command(OUTPUT ${moc} COMMAND Qt6::moc -o ${moc} ${test} DEPENDS ${test} COMMENT "" VERBATIM)
        add_executable(${target} ${test} ${moc})
        set_target_properties(${target} PROPERTIES AUTOMOC OFF AUTORCC OFF
            RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
        target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc/${folder})
        target_link_libraries(${target} PRIVATE ${libraries})
        ovation_precompile(${target} tests)
        foreach(group ${folder} ${ARG_LABEL})
            if(NOT TARGET ${group}_tests)
                add_custom_target(${group}_tests)
            endif()
            add_dependencies(${group}_tests ${target})
        endforeach()
        add_test(NAME ${folder}.${name} COMMAND ${target})
        set_tests_properties(${folder}.${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABEL}"
            ENVIRONMENT "${ovation_test_environment};${asan}")
    endforeach()
endfunction()
