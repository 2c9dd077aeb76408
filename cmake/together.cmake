# Writes one source that several tests are compiled in: cmake -DOUT=<file> -DTESTS=<names> -DFOLDER=<their folder>
# -DMOC=<folder of their moc output> -DPREFIX=<of their programs> -P together.cmake
# Each test is in a namespace of its own, so that they may give the same names to things. What they include comes first,
# outside of these. The program runs the test by whose name it is started.
set(includes "")
foreach(name ${TESTS})
    foreach(file ${FOLDER}/test_${name}.cpp ${MOC}/test_${name}.moc)
        file(STRINGS ${file} lines REGEX "^#include [<\"][^>\"]*[>\"]")
        foreach(line ${lines})
            string(REGEX REPLACE "^#include ([<\"][^>\"]*[>\"]).*" "\\1" header ${line})
            string(REGEX REPLACE "^\"(.*)\"$" "${FOLDER}/\\1" beside ${header})
            if(EXISTS ${beside})
                set(header "\"${beside}\"")
            endif()
            if(NOT header MATCHES "\\.moc\"$")
                list(APPEND includes "#include ${header}\n")
            endif()
        endforeach()
    endforeach()
endforeach()
list(REMOVE_DUPLICATES includes)
list(JOIN includes "" includes)
set(bodies "")
set(branches "")
foreach(name ${TESTS})
    string(APPEND bodies "namespace of_${PREFIX}${name} {\n#include \"${FOLDER}/test_${name}.cpp\"\n}\n")
    string(APPEND branches "    if (name == \"${PREFIX}${name}\")\n        return of_${PREFIX}${name}::main(argc, argv);\n")
endforeach()
file(WRITE ${OUT} "${includes}#include <cstdio>
#include <string_view>
${bodies}
int main(int argc, char *argv[]) {
    std::string_view name = argv[0];
    name.remove_prefix(name.rfind('/') + 1);
${branches}    std::fputs(\"Start it by the name of one of its tests.\\n\", stderr);
    return 2;
}
")
