<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Events</name>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln participants</source>
        <translation>
            <numerusform>to %Ln participant</numerusform>
            <numerusform>to %Ln participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uploads</name>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::ArrangementMenu</name>
    <message numerus="yes">
        <source>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</source>
        <translation>
            <numerusform>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</numerusform>
            <numerusform>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln frames lost</source>
        <translation>
            <numerusform>%Ln frame lost</numerusform>
            <numerusform>%Ln frames lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::IceServerList</name>
    <message numerus="yes">
        <source>%Ln servers are enough</source>
        <translation>
            <numerusform>%Ln server is enough</numerusform>
            <numerusform>%Ln servers are enough</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutList</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryCommands</name>
    <message numerus="yes">
        <source>Could not delete %n recordings</source>
        <translation>
            <numerusform>Could not delete %n recording</numerusform>
            <numerusform>Could not delete %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n recordings to the trash</source>
        <translation>
            <numerusform>Moved %n recording to the trash</numerusform>
            <numerusform>Moved %n recordings to the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Could not restore %n recordings</source>
        <translation>
            <numerusform>Could not restore %n recording</numerusform>
            <numerusform>Could not restore %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are deleted from the disk. This cannot be undone.</source>
        <translation>
            <numerusform>%n recording is deleted from the disk. This cannot be undone.</numerusform>
            <numerusform>%n recordings are deleted from the disk. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryPanel</name>
    <message numerus="yes">
        <source>Imported %n recordings</source>
        <translation>
            <numerusform>Imported %n recording</numerusform>
            <numerusform>Imported %n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</source>
        <translation>
            <numerusform>%n recording will be removed on %1. Mark with Keep what shall stay.</numerusform>
            <numerusform>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineCheck</name>
    <message numerus="yes">
        <source>This machine records %n sessions of %1 participants at %2 × %3 at once.</source>
        <translation>
            <numerusform>This machine records %n session of %1 participants at %2 × %3 at once.</numerusform>
            <numerusform>This machine records %n sessions of %1 participants at %2 × %3 at once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsole</name>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PastRecording</name>
    <message numerus="yes">
        <source>Record the last %n minutes</source>
        <translation>
            <numerusform>Record the last %n minute</numerusform>
            <numerusform>Record the last %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>Record the last %n second</numerusform>
            <numerusform>Record the last %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n minutes as one movie</source>
        <translation>
            <numerusform>Record the last %n minute as one movie</numerusform>
            <numerusform>Record the last %n minutes as one movie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds as one movie</source>
        <translation>
            <numerusform>Record the last %n second as one movie</numerusform>
            <numerusform>Record the last %n seconds as one movie</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionModel</name>
    <message numerus="yes">
        <source>%n subscribers</source>
        <translation>
            <numerusform>%n subscriber</numerusform>
            <numerusform>%n subscribers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n joined</numerusform>
            <numerusform>%n joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames per second</source>
        <translation>
            <numerusform>%Ln frame per second</numerusform>
            <numerusform>%Ln frames per second</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited participants have not joined</source>
        <translation>
            <numerusform>%n invited participant has not joined</numerusform>
            <numerusform>%n invited participants have not joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invited</numerusform>
            <numerusform>%n invited</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionPanel</name>
    <message numerus="yes">
        <source>Closing “%1” disconnects %n participants.</source>
        <translation>
            <numerusform>Closing “%1” disconnects %n participant.</numerusform>
            <numerusform>Closing “%1” disconnects %n participants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n recordings stop and are kept.</source>
        <translation>
            <numerusform>Its recording stops and is kept.</numerusform>
            <numerusform>Its %n recordings stop and are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events copied.</source>
        <translation>
            <numerusform>%Ln event copied.</numerusform>
            <numerusform>%Ln events copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
    <message numerus="yes">
        <source>Imported %n settings. They are kept when you save them.</source>
        <translation>
            <numerusform>Imported one setting. It is kept when you save it.</numerusform>
            <numerusform>Imported %n settings. They are kept when you save them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::StatusStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tray</name>
    <message numerus="yes">
        <source>Running, %n recordings</source>
        <translation>
            <numerusform>Running, %n recording</numerusform>
            <numerusform>Running, %n recordings</numerusform>
        </translation>
    </message>
</context>
</TS>
