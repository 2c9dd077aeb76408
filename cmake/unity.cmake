# Unity builds (OVATION_UNITY; on in the presets that are built as a whole, release and asan): several files of a target are
# compiled as one source that includes them, since most of the compiler's time goes into the headers they share. Files of one
# target don't give the same name to two things, then, also within anonymous namespaces.
option(OVATION_UNITY "Compile several files of a library together" OFF)

function(ovation_unity target)
    if(OVATION_UNITY)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # GCC takes all but the one source for headers, and guesses wrong where more is inlined: builds without this warn.
        if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
            target_compile_options(${target} PRIVATE -Wno-subobject-linkage -Wno-maybe-uninitialized)
        endif()
    endif()
endfunction()
