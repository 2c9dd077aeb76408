# Precompiled headers: half of the compiler's time goes into headers of Qt and of the standard library. There are three
# (OVATION_PCH=OFF: none), each built once and used by many targets, which have to be built with the same flags.
option(OVATION_PCH "Build with precompiled headers" ON)

# ovation_precompile(<target> [window|tests]): without a kind, what the engine's rooms include most.
function(ovation_precompile target)
    if(NOT OVATION_PCH)
        return()
    endif()
    set(kind ${ARGN})
    if(NOT kind)
        set(kind engine)
    endif()
    if(NOT TARGET ovation_pch_${kind})
        set(empty ${CMAKE_BINARY_DIR}/pch/${kind}.cpp)
        file(CONFIGURE OUTPUT ${empty} CONTENT "// Made for the precompiled header.\n")
        add_library(ovation_pch_${kind} OBJECT EXCLUDE_FROM_ALL ${empty})
        set_target_properties(ovation_pch_${kind} PROPERTIES AUTOMOC OFF AUTORCC OFF)
        set(modules_window Qt6::Widgets)
        set(modules_tests ovation_test_flags)
        target_link_libraries(ovation_pch_${kind} PRIVATE ovation_flags Qt6::Core Qt6::Network ${modules_${kind}})
        target_precompile_headers(ovation_pch_${kind} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch/${kind}.h)
    endif()
    target_precompile_headers(${target} REUSE_FROM ovation_pch_${kind})
    if(CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${target} PRIVATE -fpch-preprocess) # else ccache parses the headers all the same
    endif()
endfunction()
