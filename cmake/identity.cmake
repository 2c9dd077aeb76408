# Who the program is to a desktop, and who packages say is behind it: for packagers, who set what is theirs.
set(OVATION_APP_ID studio.ovation.OvationStudio CACHE STRING
    "The application's id: the name of its desktop entry and of its AppStream metadata")
set(OVATION_HOMEPAGE "" CACHE STRING "Address of the project's pages, which packages and metadata name; empty = none")
set(OVATION_PACKAGER "Ovation Studio packagers <packages@ovation-studio.example>" CACHE STRING
    "Who the packages say maintains them: a name and an address")
set(OVATION_DEB_VERSION ${PROJECT_VERSION}-1 CACHE STRING "Version of the packages")
set(OVATION_COMMIT "" CACHE STRING "The commit that --version names; empty = git is asked")
if(NOT OVATION_APP_ID MATCHES "^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)+$")
    message(FATAL_ERROR "OVATION_APP_ID has to be a name of parts with dots between, like org.example.Program, "
        "and is ${OVATION_APP_ID}")
endif()
if(OVATION_HOMEPAGE AND NOT OVATION_HOMEPAGE MATCHES "^https?://[^ <>&\"]+$")
    message(FATAL_ERROR "OVATION_HOMEPAGE has to be an address like https://example.org/, and is ${OVATION_HOMEPAGE}")
endif()
if(NOT OVATION_PACKAGER MATCHES "^[^<>]+ <[^<> ]+@[^<> ]+>$")
    message(FATAL_ERROR "OVATION_PACKAGER has to be like Name <name@example.org>, and is ${OVATION_PACKAGER}")
endif()
