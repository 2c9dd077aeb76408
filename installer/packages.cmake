# The Debian packages: `cmake --build --preset release --target packages` leaves them in build/release/packages.
# docs/packaging.md describes them.
set(programs ovation ovation-window ovation-composer ovation-converter ovation-camera ovation-page ovation_bundle ovation_webviews)

# /usr/share/doc and lintian's overrides: of each package the same.
set(doc ${made}/doc)
string(TIMESTAMP OVATION_BUILD_DATE_RFC "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file(debian/changelog.in ${made}/changelog.Debian @ONLY)
add_custom_command(OUTPUT ${doc}/changelog.gz DEPENDS ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${made}/changelog.Debian
    COMMENT "Packing the changelogs" VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory ${doc}
    COMMAND ${CMAKE_COMMAND} -E copy ${made}/changelog.Debian ${doc}/changelog.Debian
    COMMAND ${CMAKE_COMMAND} -E copy ${CMAKE_SOURCE_DIR}/CHANGELOG.md ${doc}/changelog
    COMMAND gzip -9nf ${doc}/changelog.Debian ${doc}/changelog)
add_custom_target(ovation_changelogs DEPENDS ${doc}/changelog.gz)
foreach(component headless window layouts)
    set(package ovation-studio-${component})
    if(component STREQUAL window)
        set(package ovation-studio)
    endif()
    string(TOUPPER ${component} upper)
    set(CPACK_DEBIAN_${upper}_PACKAGE_NAME ${package})
    install(FILES debian/copyright ${doc}/changelog.gz ${doc}/changelog.Debian.gz
        DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} COMPONENT ${component} OPTIONAL)
    if(EXISTS ${source}/debian/${component}.overrides)
        install(FILES debian/${component}.overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides
            RENAME ${package} COMPONENT ${component})
    endif()
endforeach()

# What is in the packages: made of the programs, so it is there when they are.
set(sbom ${made}/sbom.spdx.json)
install(FILES ${sbom} DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/ovation-studio-headless COMPONENT headless OPTIONAL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ovation-studio)
set(CPACK_PACKAGE_CONTACT ${OVATION_PACKAGER})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/packages)
set(CPACK_COMPONENTS_ALL headless window layouts)
set(CPACK_SET_DESTDIR ON) # settings are in /etc
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${OVATION_PACKAGER})
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${OVATION_HOMEPAGE})
set(CPACK_DEBIAN_PACKAGE_VERSION ${OVATION_DEB_VERSION})
set(CPACK_DEBIAN_PACKAGE_SECTION video)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

file(MAKE_DIRECTORY ${made}/control)
foreach(script postinst prerm postrm)
    file(COPY_FILE ${source}/debian/headless.${script} ${made}/control/${script} ONLY_IF_DIFFERENT)
endforeach()
file(WRITE ${made}/control/conffiles "/etc/ovation-studio/server.env\n")
set(CPACK_DEBIAN_HEADLESS_PACKAGE_CONTROL_EXTRA
    ${made}/control/postinst ${made}/control/prerm ${made}/control/postrm ${made}/control/conffiles)

set(CPACK_DEBIAN_HEADLESS_DESCRIPTION [[recording server for WebRTC sessions
Sessions of browsers and of applications written for OpenVidu 2.x, on one
port, and recordings of them: one movie of all participants, or a file for
each stream.

This package runs as a server, without a window: as a service of the system
(ovation-studio.service, which is not started before it is enabled) or of a
user. Custom layouts, which are web pages, need ovation-studio-layouts.]])
set(CPACK_DEBIAN_HEADLESS_PACKAGE_DEPENDS "gstreamer1.0-plugins-base, gstreamer1.0-plugins-good, gstreamer1.0-plugins-bad, gstreamer1.0-plugins-ugly, gstreamer1.0-libav, glib-networking, fonts-dejavu-core, systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_HEADLESS_PACKAGE_RECOMMENDS "ca-certificates, fonts-noto-core, fonts-noto-color-emoji, fonts-wqy-zenhei")
set(CPACK_DEBIAN_HEADLESS_PACKAGE_SUGGESTS "ovation-studio, ovation-studio-layouts")

set(CPACK_DEBIAN_WINDOW_DESCRIPTION [[recording studio for WebRTC sessions
A window and the server that it shows: sessions and their participants, a
preview of what is recorded, a library of finished recordings with a player
and exports, and an editor of custom layouts with a live preview (which is in
ovation-studio-layouts).]])
# What reads the icons is a package of its own from Debian 13 on.
set(CPACK_DEBIAN_WINDOW_PACKAGE_DEPENDS "ovation-studio-headless (= ${OVATION_DEB_VERSION}), qt6-svg-plugins | libqt6svg6 (<< 6.6)")
set(CPACK_DEBIAN_WINDOW_PACKAGE_RECOMMENDS "ovation-studio-layouts (= ${OVATION_DEB_VERSION}), qt6-wayland, qt6-translations-l10n")

set(CPACK_DEBIAN_LAYOUTS_DESCRIPTION [[custom layouts for Ovation Studio
Records sessions in layouts that are web pages, and shows them in the window:
a program with Qt WebEngine, whose pages are painted without a display.]])
set(CPACK_DEBIAN_LAYOUTS_PACKAGE_DEPENDS "ovation-studio-headless (= ${OVATION_DEB_VERSION}), libqt6webenginecore6-bin, xvfb, pulseaudio, gstreamer1.0-pulseaudio")

include(CPack)
find_package(Python3 COMPONENTS Interpreter)
if(NOT Python3_FOUND)
    add_custom_target(packages COMMAND ${CMAKE_COMMAND} -E echo "Packages need Python 3: installer/dependencies.sh --with-packaging"
        COMMAND ${CMAKE_COMMAND} -E false)
    return()
endif()
add_custom_target(packages USES_TERMINAL VERBATIM WORKING_DIRECTORY ${CMAKE_BINARY_DIR}
    COMMAND Python3::Interpreter ${source}/sbom.py ${CMAKE_SOURCE_DIR} ${PROJECT_VERSION} "${OVATION_HOMEPAGE}" ${sbom}
        "$<TARGET_FILE:ovation>" "$<TARGET_FILE:ovation-window>" "$<TARGET_FILE:ovation-composer>"
        "$<TARGET_FILE:ovation-converter>" "$<TARGET_FILE:ovation-camera>" "$<TARGET_FILE:ovation-page>" "$<TARGET_FILE:ovation_bundle>" "$<TARGET_FILE:ovation_webviews>"
    COMMAND ${CMAKE_COMMAND} -E rm -rf ${CMAKE_BINARY_DIR}/packages
    COMMAND ${CMAKE_CPACK_COMMAND} --config ${CMAKE_BINARY_DIR}/CPackConfig.cmake)
add_dependencies(packages ${programs} ovation_manual_pages ovation_icons ovation_changelogs)
