# Run while installing. Below /usr, settings are in /etc; elsewhere, below the same place as the rest.
set(prefix ${CMAKE_INSTALL_PREFIX})
set(etc ${prefix}/etc)
if(prefix STREQUAL "/usr")
    set(etc /etc)
endif()
foreach(kind system user)
    configure_file(${source}/systemd/${kind}.service.in ${made}/${kind}/ovation-studio.service @ONLY)
    file(INSTALL ${made}/${kind}/ovation-studio.service DESTINATION ${prefix}/lib/systemd/${kind})
endforeach()
file(INSTALL ${source}/systemd/ovation-studio.conf DESTINATION ${prefix}/lib/sysusers.d)
if(NOT EXISTS $ENV{DESTDIR}${etc}/ovation-studio/server.env) # one that was edited stays
    file(INSTALL ${source}/systemd/server.env DESTINATION ${etc}/ovation-studio
        PERMISSIONS OWNER_READ OWNER_WRITE) # secrets may be in it
endif()
