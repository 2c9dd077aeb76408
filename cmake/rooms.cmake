# Rooms: how a folder becomes a library, and what it may include.

# ovation_headers(<name> [<folder>]): makes ovation_<name>_headers. Targets that link it can write #include "<name>/x.h" for
# the headers of the folder, and for no others: its include path is a folder of the build that holds one link,
# <name> -> the folder. The path of engine/ itself would show every room to every other.
function(ovation_headers name)
    set(folder ${ARGN})
    if(NOT folder)
        set(folder ${CMAKE_CURRENT_SOURCE_DIR})
    endif()
    set(include ${CMAKE_BINARY_DIR}/include/${name})
    file(MAKE_DIRECTORY ${include})
    file(CREATE_LINK ${folder} ${include}/${name} SYMBOLIC)
    add_library(ovation_${name}_headers INTERFACE)
    target_include_directories(ovation_${name}_headers INTERFACE ${include})
endfunction()

# ovation_single_headers(<name> <header>...): the same for single headers of engine/, given and included by their place
# in it ("studio.h", "studio/snapshot.h").
function(ovation_single_headers name)
    set(include ${CMAKE_BINARY_DIR}/include/${name})
    file(REMOVE_RECURSE ${include})
    foreach(header ${ARGN})
        get_filename_component(folder ${include}/${header} DIRECTORY)
        file(MAKE_DIRECTORY ${folder})
        file(CREATE_LINK ${CMAKE_SOURCE_DIR}/engine/${header} ${include}/${header} SYMBOLIC)
    endforeach()
    add_library(ovation_${name}_headers INTERFACE)
    target_include_directories(ovation_${name}_headers INTERFACE ${include})
endfunction()

# ovation_room(<room> LINK <library>...): a room is a folder of engine/ whose .cpp files, also those in folders below,
# become one library, ovation_<room> (static, unless BUILD_SHARED_LIBS). It sees its own headers and those of the rooms it links.
# Its tests are tests/unit/<room>/test_*.cpp.
function(ovation_room room)
    cmake_parse_arguments(PARSE_ARGV 1 ARG "" "" "LINK")
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h
        ${CMAKE_CURRENT_SOURCE_DIR}/*/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*/*.h)
    list(FILTER sources EXCLUDE REGEX "/web/[^/]*$") # what needs Qt WebEngine is a library of its own
    ovation_headers(${room})
    add_library(ovation_${room} ${sources})
    target_link_libraries(ovation_${room} PUBLIC ovation_flags ovation_${room}_headers ${ARG_LINK})
    ovation_precompile(ovation_${room})
    ovation_unity(ovation_${room})
endfunction()
