<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Format</name>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>The address that applications use (OPENVIDU_URL)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link with which one guest joins “%1” (Ctrl+Shift+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a session first: a guest link leads into a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: recordings are being finished, at most 10 s…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: sessions are being closed, at most 10 s…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Ovation Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Default places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Ovation Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the window, put that right, and start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Ovation Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A session server for OpenVidu 2.x applications that shows and records what happens in its sessions.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Icons by Lucide, ISC License.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recording is running. It ends and is kept, and everybody is disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start or stop the recording of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a session to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in “%1” sends a picture or sound yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recording of “%1” could not be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recording is switched off in the settings (OPENVIDU_RECORDING)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to send a picture or sound before it can be recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the recording of this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record this session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingModel</name>
    <message>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is being made ready to play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingPanel</name>
    <message>
        <source>No recording yet. Choose a session in which somebody sends a picture or sound, and press Record (Ctrl+R).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the selected session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the selected recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file of the selected recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete recording…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the selected recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not being recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: its file %2 is no longer there. Delete the recording to remove it from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be opened: this desktop has no program for %2 files. Install a video player, for example VLC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be shown: this desktop has no file manager. The file is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (%2, %3) will be deleted from the disk. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be deleted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionEmpty</name>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a session to invite people to (Ctrl+N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session with four synthetic participants (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment of an application that uses this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or connect an OpenVidu application with two lines:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is where people meet. Create one and send its guest link, or look around in a demo with four synthetic participants.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionModel</name>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound muted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seen by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session %1
created %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being recorded as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPanel</name>
    <message>
        <source>Sessions, connections and streams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both lines are copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a session to invite people to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a link with which one guest joins the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add synthetic participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a synthetic participant: a picture and a tone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect the selected participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the session and disconnect everybody in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the session, or nothing for a random one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session “%1” could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo got no further participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guest link to “%1” is copied. It lets one person in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no guest link to “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” got no synthetic participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session “%1” could not be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody in “%1” (%2) will be disconnected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its recording ends and is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one processor core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the participants send, together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free where the recordings are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, full in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
