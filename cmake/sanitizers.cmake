# Sanitizers: OVATION_SANITIZE is what stands behind -fsanitize= (presets asan and tsan).
set(OVATION_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize=")
add_library(ovation_test_flags INTERFACE) # to be linked last: the later option counts
if(NOT OVATION_SANITIZE)
    return()
endif()

target_compile_options(ovation_flags INTERFACE -fsanitize=${OVATION_SANITIZE} -fno-omit-frame-pointer)
target_link_options(ovation_flags INTERFACE -fsanitize=${OVATION_SANITIZE})

if(OVATION_SANITIZE MATCHES "undefined")
    # What is tested is watched for undefined behavior, its tests are not: that takes almost half of the time to compile
    # them. Hidden, so that the rooms don't use a test's copy of an inline function in place of their own.
    target_compile_options(ovation_test_flags INTERFACE -fno-sanitize=undefined -fvisibility-inlines-hidden)
endif()

if(OVATION_SANITIZE MATCHES "thread")
    # Tests learn what Qt hands from thread to thread: tests/tsan.cpp.
    add_library(ovation_tsan OBJECT tests/tsan.cpp)
    target_link_libraries(ovation_tsan PRIVATE Qt6::Core) # not ovation_flags: it is not watched itself
    target_compile_options(ovation_tsan PRIVATE -O2 -Wall -Wextra -Werror)
    foreach(function
            _ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv
            _ZN11QThreadPool5startESt8functionIFvvEEi
            _ZN11QThreadPool11waitForDoneEi)
        target_link_options(ovation_tsan INTERFACE -Wl,--wrap=${function})
    endforeach()
endif()
