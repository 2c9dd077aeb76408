# Sanitizers: OVATION_SANITIZE is what stands behind -fsanitize= (presets asan, ubsan and tsan), OVATION_SANITIZE_NOT what of
# that is left out. The preset asan, which is built for every change, leaves two checks to ubsan: there is one of both before
# each access to memory, and they take a third of the time to compile and more than half of the code. Null is seen by the
# address sanitizer when it is used.
set(OVATION_SANITIZE "" CACHE STRING "Sanitizers to build with, as in -fsanitize=")
set(OVATION_SANITIZE_NOT "" CACHE STRING "Of these, the checks to leave out, as in -fno-sanitize=")
add_library(ovation_test_flags INTERFACE) # to be linked last: the later option counts
if(NOT OVATION_SANITIZE)
    return()
endif()

target_compile_options(ovation_flags INTERFACE -fsanitize=${OVATION_SANITIZE} -fno-omit-frame-pointer)
target_link_options(ovation_flags INTERFACE -fsanitize=${OVATION_SANITIZE})
if(OVATION_SANITIZE_NOT)
    target_compile_options(ovation_flags INTERFACE -fno-sanitize=${OVATION_SANITIZE_NOT})
endif()

if(OVATION_SANITIZE MATCHES "undefined")
    # What is tested is watched for undefined behavior and optimized, its tests are neither: that takes more than half of the
    # time to compile them. Hidden, so that the rooms don't use a test's copy of an inline function in place of their own.
    target_compile_options(ovation_test_flags INTERFACE -fno-sanitize=undefined -O0 -fvisibility-inlines-hidden)
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
