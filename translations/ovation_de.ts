<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Ovation Studio</source>
        <translation>Über Ovation Studio</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A session server for OpenVidu 2.x applications that shows and records what happens in its sessions.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Icons by Lucide, ISC License.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Ein Sitzungsserver für Anwendungen von OpenVidu 2.x, der zeigt und aufnimmt, was in seinen Sitzungen geschieht.&lt;/p&gt;&lt;p&gt;Apache-Lizenz 2.0. Symbole von Lucide, ISC-Lizenz.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Verwalten</translation>
    </message>
    <message>
        <source>Sessions, preview and recordings</source>
        <translation>Sitzungen, Vorschau und Aufnahmen</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Gestalten</translation>
    </message>
    <message>
        <source>Write custom layouts with a live preview</source>
        <translation>Eigene Layouts mit Live-Vorschau schreiben</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Player</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporte</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Find, watch and export recordings</source>
        <translation>Aufnahmen finden, ansehen und exportieren</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The program ended while this was recorded; the last second may be missing</source>
        <translation>Das Programm endete während der Aufnahme; die letzte Sekunde kann fehlen</translation>
    </message>
    <message>
        <source>The program ended while this was being finished; the next start did that</source>
        <translation>Das Programm endete, während die Aufnahme fertiggestellt wurde; der nächste Start hat das nachgeholt</translation>
    </message>
    <message>
        <source>There was no room for its archive when it ended; it was packed later</source>
        <translation>Am Ende war kein Platz für das Archiv; es wurde später gepackt</translation>
    </message>
    <message>
        <source>It ended early: %1</source>
        <translation>Sie endete vorzeitig: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded: all participants that sent have record: false</source>
        <translation>Nichts wurde aufgenommen: alle sendenden Teilnehmer haben record: false</translation>
    </message>
    <message>
        <source>Nothing was recorded: no participant sent audio or video</source>
        <translation>Nichts wurde aufgenommen: kein Teilnehmer hat Audio oder Video gesendet</translation>
    </message>
    <message>
        <source>The video is black from beginning to end</source>
        <translation>Das Video ist von Anfang bis Ende schwarz</translation>
    </message>
    <message>
        <source>The video is black for %1 s in all</source>
        <translation>Das Video ist insgesamt %1 s lang schwarz</translation>
    </message>
    <message>
        <source>Nothing can be heard from beginning to end</source>
        <translation>Von Anfang bis Ende ist nichts zu hören</translation>
    </message>
    <message>
        <source>The video stood still for %1 s once</source>
        <translation>Das Video stand einmal %1 s lang still</translation>
    </message>
    <message>
        <source>Audio and video are %1 ms apart</source>
        <translation>Audio und Video liegen %1 ms auseinander</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 frames are missing</source>
        <translation>Der Rechner kam nicht nach: %1 Bilder fehlen</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 of %2 frames repeat the one before</source>
        <translation>Der Rechner kam nicht nach: %1 von %2 Bildern wiederholen das vorige</translation>
    </message>
    <message>
        <source>The file plays, but its index is in pieces until there is room for one of all of it: %1</source>
        <translation>Die Datei lässt sich abspielen, aber ihr Index ist zerstückelt, bis Platz für einen ganzen ist: %1</translation>
    </message>
    <message>
        <source>%1 stays as it was sent, as it could not be made a WebM: %2</source>
        <translation>%1 bleibt, wie es gesendet wurde, weil kein WebM daraus gemacht werden konnte: %2</translation>
    </message>
    <message>
        <source>No installed font has these characters of names, so boxes are shown for them: %1. Debian has fonts for them in fonts-noto-core, fonts-noto-color-emoji and fonts-wqy-zenhei</source>
        <translation>Keine installierte Schrift hat diese Zeichen aus Namen, deshalb erscheinen Kästchen: %1. Debian hat Schriften dafür in fonts-noto-core, fonts-noto-color-emoji und fonts-wqy-zenhei</translation>
    </message>
    <message>
        <source>At %1 s %2; %3. %4 s are missing</source>
        <translation>Bei %1 s: %2; %3. %4 s fehlen</translation>
    </message>
    <message>
        <source>another one continued the file</source>
        <translation>ein anderer setzte die Datei fort</translation>
    </message>
    <message>
        <source>the file ends there</source>
        <translation>die Datei endet dort</translation>
    </message>
    <message>
        <source>The page left the session at %1 s and was back at %2 s</source>
        <translation>Die Seite verließ die Sitzung bei %1 s und war bei %2 s wieder da</translation>
    </message>
    <message>
        <source>The page left the session at %1 s</source>
        <translation>Die Seite verließ die Sitzung bei %1 s</translation>
    </message>
    <message>
        <source>The page did not join the session as a recorder</source>
        <translation>Die Seite ist der Sitzung nicht als Recorder beigetreten</translation>
    </message>
    <message>
        <source>The page showed nothing new for %1 s</source>
        <translation>Die Seite zeigte %1 s lang nichts Neues</translation>
    </message>
    <message>
        <source>The page said: %1</source>
        <translation>Die Seite meldete: %1</translation>
    </message>
    <message>
        <source>The audio is that of the streams the page subscribed to, and not what it made of it: %1</source>
        <translation>Das Audio ist das der Streams, die die Seite abonniert hat, und nicht, was sie daraus gemacht hat: %1</translation>
    </message>
    <message>
        <source>The process of the layout ended</source>
        <translation>Der Prozess des Layouts endete</translation>
    </message>
    <message>
        <source>Stream %1: its video was left out while it was larger than OVATION_MAX_VIDEO_SIDE allows</source>
        <translation>Stream %1: sein Video wurde ausgelassen, solange es größer war, als OVATION_MAX_VIDEO_SIDE erlaubt</translation>
    </message>
    <message>
        <source>Stream %1: its audio stood still for %2 s at the sender</source>
        <translation>Stream %1: sein Audio stand beim Sender %2 s lang still</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio arrived too late to be mixed</source>
        <translation>Stream %1: %2 s seines Audios kamen zu spät, um gemischt zu werden</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio did not arrive in time and were made up</source>
        <translation>Stream %1: %2 s seines Audios kamen nicht rechtzeitig an und wurden ersetzt</translation>
    </message>
    <message>
        <source>Stream %1: %2</source>
        <translation>Stream %1: %2</translation>
    </message>
    <message>
        <source>none of its video arrived</source>
        <translation>von seinem Video kam nichts an</translation>
    </message>
    <message>
        <source>sent nothing while it was recorded</source>
        <translation>sendete während der Aufnahme nichts</translation>
    </message>
    <message>
        <source>its file was removed while it was recorded</source>
        <translation>seine Datei wurde während der Aufnahme entfernt</translation>
    </message>
    <message>
        <source>the file contains no video</source>
        <translation>die Datei enthält kein Video</translation>
    </message>
    <message>
        <source>The service answered with status %1.</source>
        <translation>Der Dienst antwortete mit Status %1.</translation>
    </message>
    <message>
        <source>The service says: %1 (%2)</source>
        <translation>Der Dienst meldet: %1 (%2)</translation>
    </message>
    <message>
        <source>Allow this account to list the bucket %1, and to read, write and delete its objects.</source>
        <translation>Erlauben Sie diesem Konto, den Bucket %1 aufzulisten und seine Objekte zu lesen, zu schreiben und zu löschen.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this machine&apos;s own credentials.</source>
        <translation>Prüfen Sie OPENVIDU_PRO_AWS_ACCESS_KEY und OPENVIDU_PRO_AWS_SECRET_KEY oder die eigenen Zugangsdaten dieses Rechners.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, and keep it right with NTP.</source>
        <translation>Stellen Sie die Uhr dieses Rechners, und halten Sie sie mit NTP richtig.</translation>
    </message>
    <message>
        <source>Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET.</source>
        <translation>Legen Sie den Bucket %1 an, oder korrigieren Sie OPENVIDU_PRO_AWS_S3_BUCKET.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Setzen Sie OPENVIDU_PRO_AWS_REGION auf die Region des Buckets %1, und prüfen Sie OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Free space in the bucket %1, or raise its quota.</source>
        <translation>Schaffen Sie Platz im Bucket %1, oder erhöhen Sie sein Kontingent.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Prüfen Sie OPENVIDU_PRO_AWS_S3_HEADERS und OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Check the network, and the endpoint&apos;s host and port.</source>
        <translation>Prüfen Sie das Netzwerk und Host und Port des Endpunkts.</translation>
    </message>
    <message>
        <source>The service&apos;s answer cannot be understood.</source>
        <translation>Die Antwort des Dienstes ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3&apos;s interface.</source>
        <translation>Prüfen Sie OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: es muss zur Schnittstelle von S3 führen.</translation>
    </message>
    <message>
        <source>This machine has no AWS credentials.</source>
        <translation>Dieser Rechner hat keine AWS-Zugangsdaten.</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>Die Zugangsdaten sind abgelaufen.</translation>
    </message>
    <message>
        <source>What the service has is not what was sent.</source>
        <translation>Was der Dienst hat, ist nicht, was gesendet wurde.</translation>
    </message>
    <message>
        <source>What was written is not what was sent.</source>
        <translation>Was geschrieben wurde, ist nicht, was gesendet wurde.</translation>
    </message>
    <message>
        <source>What was read is not what was written.</source>
        <translation>Was gelesen wurde, ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>See that nothing else writes there.</source>
        <translation>Sorgen Sie dafür, dass nichts anderes dorthin schreibt.</translation>
    </message>
    <message>
        <source>The list lacks what was written.</source>
        <translation>In der Liste fehlt, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Der Ordner %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Mount it, or make it.</source>
        <translation>Hängen Sie ihn ein, oder legen Sie ihn an.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder</source>
        <translation>In den Ordner kann nichts geschrieben werden</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Die Datei kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Free space in the folder&apos;s file system.</source>
        <translation>Schaffen Sie Platz im Dateisystem des Ordners.</translation>
    </message>
    <message>
        <source>Let the user of this program write into the folder.</source>
        <translation>Lassen Sie den Benutzer dieses Programms in den Ordner schreiben.</translation>
    </message>
    <message>
        <source>Check that the folder is mounted, and the network.</source>
        <translation>Prüfen Sie, ob der Ordner eingehängt ist, und das Netzwerk.</translation>
    </message>
    <message>
        <source>The file is shorter than it was.</source>
        <translation>Die Datei ist kürzer, als sie war.</translation>
    </message>
    <message>
        <source>Check the recording on this machine&apos;s disk.</source>
        <translation>Prüfen Sie die Aufnahme auf dem Datenträger dieses Rechners.</translation>
    </message>
    <message>
        <source>Look whether the file is there and may be read by this program, then retry.</source>
        <translation>Sehen Sie nach, ob die Datei da ist und von diesem Programm gelesen werden darf, und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>The recording is larger than the store takes</source>
        <translation>Die Aufnahme ist größer, als der Speicher annimmt</translation>
    </message>
    <message>
        <source>Export it in pieces, or keep it on this machine.</source>
        <translation>Exportieren Sie sie in Teilen, oder behalten Sie sie auf diesem Rechner.</translation>
    </message>
    <message>
        <source>The store has another object than was sent to it</source>
        <translation>Der Speicher hat ein anderes Objekt, als gesendet wurde</translation>
    </message>
    <message>
        <source>See that nothing else writes into the folder of recordings.</source>
        <translation>Sorgen Sie dafür, dass nichts anderes in den Ordner der Aufnahmen schreibt.</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be put in front, and is in %1 beside it (%2)</source>
        <translation>Sie beginnt mit ihrem Start: Was davor gesendet wurde, konnte nicht vorangestellt werden und liegt daneben in %1 (%2)</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be composed (%1); %2</source>
        <translation>Sie beginnt mit ihrem Start: Was davor gesendet wurde, konnte nicht zusammengesetzt werden (%1); %2</translation>
    </message>
    <message>
        <source>it is in %1 beside it, which can be imported and composed</source>
        <translation>es liegt daneben in %1 und kann importiert und zusammengesetzt werden</translation>
    </message>
    <message>
        <source>its streams are in the folder %1 beside it</source>
        <translation>die Streams liegen daneben im Ordner %1</translation>
    </message>
    <message>
        <source>none of it is there</source>
        <translation>nichts davon ist vorhanden</translation>
    </message>
    <message>
        <source>Of what was sent before the start something could not be read: %1</source>
        <translation>Von dem, was vor dem Start gesendet wurde, konnte etwas nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>Die Übertragung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the user of this program credentials in ~/.aws/credentials.</source>
        <translation>Setzen Sie OPENVIDU_PRO_AWS_ACCESS_KEY und OPENVIDU_PRO_AWS_SECRET_KEY, oder geben Sie dem Benutzer dieses Programms Zugangsdaten in ~/.aws/credentials.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the profile aws_access_key_id and aws_secret_access_key.</source>
        <translation>Setzen Sie OPENVIDU_PRO_AWS_ACCESS_KEY und OPENVIDU_PRO_AWS_SECRET_KEY, oder geben Sie dem Profil aws_access_key_id und aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The AWS profile &apos;%1&apos; has only one of aws_access_key_id and aws_secret_access_key.</source>
        <translation>Das AWS-Profil „%1“ hat nur eines von aws_access_key_id und aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE holds no token.</source>
        <translation>Die Datei in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE enthält kein Token.</translation>
    </message>
    <message>
        <source>The file in AWS_WEB_IDENTITY_TOKEN_FILE holds no token.</source>
        <translation>Die Datei in AWS_WEB_IDENTITY_TOKEN_FILE enthält kein Token.</translation>
    </message>
    <message>
        <source>The token service did not give the role in AWS_ROLE_ARN: %1 (status %2).</source>
        <translation>Der Token-Dienst gab die Rolle aus AWS_ROLE_ARN nicht: %1 (Status %2).</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI leads to neither https nor this machine.</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI führt weder zu https noch zu diesem Rechner.</translation>
    </message>
    <message>
        <source>The container&apos;s credentials service gave none (status %1).</source>
        <translation>Der Dienst für Zugangsdaten des Containers gab keine (Status %1).</translation>
    </message>
    <message>
        <source>The instance metadata service names no role (status %1).</source>
        <translation>Der Metadatendienst der Instanz nennt keine Rolle (Status %1).</translation>
    </message>
    <message>
        <source>The instance metadata service gave no credentials (status %1).</source>
        <translation>Der Metadatendienst der Instanz gab keine Zugangsdaten (Status %1).</translation>
    </message>
    <message>
        <source>If this happens again, something between here and the service changes data.</source>
        <translation>Wenn das noch einmal geschieht, verändert etwas zwischen hier und dem Dienst die Daten.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s host name, or name a file with its certificate or its authority&apos;s in OVATION_S3_CERTIFICATES.</source>
        <translation>Prüfen Sie den Hostnamen des Endpunkts, oder nennen Sie in OVATION_S3_CERTIFICATES eine Datei mit seinem Zertifikat oder dem seiner Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 ist nicht erreichbar: %2.</translation>
    </message>
    <message>
        <source>nothing moved for %1 s</source>
        <translation>%1 s lang kam nichts voran</translation>
    </message>
    <message>
        <source>The answer&apos;s header is too long.</source>
        <translation>Der Kopf der Antwort ist zu lang.</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>Die Antwort ist zu lang.</translation>
    </message>
    <message>
        <source>The store gave less than it has.</source>
        <translation>Der Speicher gab weniger, als er hat.</translation>
    </message>
    <message>
        <source>A part cannot be read</source>
        <translation>Ein Teil kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The parts cannot be put together</source>
        <translation>Die Teile können nicht zusammengesetzt werden</translation>
    </message>
    <message>
        <source>The parts cannot be removed</source>
        <translation>Die Teile können nicht entfernt werden</translation>
    </message>
    <message>
        <source>What was written cannot be read again.</source>
        <translation>Das Geschriebene kann nicht wieder gelesen werden.</translation>
    </message>
    <message>
        <source>The file cannot get its name</source>
        <translation>Die Datei kann ihren Namen nicht bekommen</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This upload has ended.</source>
        <translation>Dieser Upload ist beendet.</translation>
    </message>
    <message>
        <source>%1 is a link.</source>
        <translation>%1 ist ein Link.</translation>
    </message>
    <message>
        <source>The file is another one.</source>
        <translation>Die Datei ist eine andere.</translation>
    </message>
    <message>
        <source>The folder went away while it was read</source>
        <translation>Der Ordner verschwand, während er gelesen wurde</translation>
    </message>
    <message>
        <source>The file cannot be removed</source>
        <translation>Die Datei kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Check the free space, and the permissions of its folder.</source>
        <translation>Prüfen Sie den freien Platz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The disk has no room for %1 MB</source>
        <translation>Auf dem Datenträger ist kein Platz für %1 MB</translation>
    </message>
    <message>
        <source>Delete recordings, or move them to another disk.</source>
        <translation>Löschen Sie Aufnahmen, oder verschieben Sie sie auf einen anderen Datenträger.</translation>
    </message>
    <message>
        <source>%1 is not in the store</source>
        <translation>%1 ist nicht im Speicher</translation>
    </message>
    <message>
        <source>The object of %1 is another one than was sent</source>
        <translation>Das Objekt von %1 ist ein anderes als das gesendete</translation>
    </message>
    <message>
        <source>%1 was changed since it was sent</source>
        <translation>%1 wurde geändert, seit es gesendet wurde</translation>
    </message>
    <message>
        <source>%1 was changed while it was sent</source>
        <translation>%1 wurde geändert, während es gesendet wurde</translation>
    </message>
    <message>
        <source>%1 can&apos;t be removed</source>
        <translation>%1 kann nicht entfernt werden</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>Make room on the disk of the data folder, and see that this program may write there.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger des Datenordners, und sorgen Sie dafür, dass dieses Programm dort schreiben darf.</translation>
    </message>
    <message>
        <source>The upload was ended from elsewhere</source>
        <translation>Der Upload wurde von anderswo beendet</translation>
    </message>
    <message>
        <source>must be true or false, not &apos;%1&apos;</source>
        <translation>muss true oder false sein, nicht „%1“</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not &apos;%3&apos;</source>
        <translation>muss eine ganze Zahl von %1 bis %2 sein, nicht „%3“</translation>
    </message>
    <message>
        <source>must be an array of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be an array like [&quot;a&quot;,&quot;b&quot;]</source>
        <translation>muss eine Liste wie [&quot;a&quot;,&quot;b&quot;] sein</translation>
    </message>
    <message>
        <source>%1 must be one line</source>
        <translation>%1 muss eine Zeile sein</translation>
    </message>
    <message>
        <source>must be local, s3 or folder</source>
        <translation>muss local, s3 oder folder sein</translation>
    </message>
    <message>
        <source>must be the whole path of a folder that is there</source>
        <translation>muss der ganze Pfad eines vorhandenen Ordners sein</translation>
    </message>
    <message>
        <source>must be the name of a region, like eu-west-1</source>
        <translation>muss der Name einer Region sein, wie eu-west-1</translation>
    </message>
    <message>
        <source>must have 3 to 256 ASCII characters without spaces</source>
        <translation>muss 3 bis 256 ASCII-Zeichen ohne Leerzeichen haben</translation>
    </message>
    <message>
        <source>must have 8 to 512 ASCII characters without spaces</source>
        <translation>muss 8 bis 512 ASCII-Zeichen ohne Leerzeichen haben</translation>
    </message>
    <message>
        <source>must not hold a user: that is what %1 and %2 are for</source>
        <translation>darf keinen Benutzer enthalten: dafür sind %1 und %2 da</translation>
    </message>
    <message>
        <source>must be an http or https URL without query and fragment</source>
        <translation>muss eine http- oder https-URL ohne Abfrage und Fragment sein</translation>
    </message>
    <message>
        <source>must be an http or https URL</source>
        <translation>muss eine http- oder https-URL sein</translation>
    </message>
    <message>
        <source>must be a URL</source>
        <translation>muss eine URL sein</translation>
    </message>
    <message>
        <source>must be a JSON object of at most %1 texts, like {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</source>
        <translation>muss ein JSON-Objekt mit höchstens %1 Texten sein, wie {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</translation>
    </message>
    <message>
        <source>must not have &apos;.&apos;, &apos;..&apos; or control characters as a folder</source>
        <translation>darf kein „.“, „..“ oder Steuerzeichen als Ordner haben</translation>
    </message>
    <message>
        <source>must not have more than %1 bytes of folders</source>
        <translation>darf nicht mehr als %1 Byte für Ordner haben</translation>
    </message>
    <message>
        <source>must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264</source>
        <translation>muss MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 oder H264 sein</translation>
    </message>
    <message>
        <source>must be more than OVATION_RECORDING_DISK_RESERVE, which is in megabytes</source>
        <translation>muss mehr als OVATION_RECORDING_DISK_RESERVE sein, das in Megabyte angegeben wird</translation>
    </message>
    <message>
        <source>must be ultrafast, superfast, veryfast, faster, fast or medium</source>
        <translation>muss ultrafast, superfast, veryfast, faster, fast oder medium sein</translation>
    </message>
    <message>
        <source>must be 0 for none, or at least %1</source>
        <translation>muss 0 für keine oder mindestens %1 sein</translation>
    </message>
    <message>
        <source>must be none, moderator, publisher_moderator or all</source>
        <translation>muss none, moderator, publisher_moderator oder all sein</translation>
    </message>
    <message>
        <source>must be mkv or webm</source>
        <translation>muss mkv oder webm sein</translation>
    </message>
    <message>
        <source>must be a domain name or an IP address</source>
        <translation>muss ein Domainname oder eine IP-Adresse sein</translation>
    </message>
    <message>
        <source>must name a readable PEM file when CERTIFICATE_TYPE=owncert</source>
        <translation>muss bei CERTIFICATE_TYPE=owncert eine lesbare PEM-Datei nennen</translation>
    </message>
    <message>
        <source>must be selfsigned or owncert</source>
        <translation>muss selfsigned oder owncert sein</translation>
    </message>
    <message>
        <source>letsencrypt is not available here: obtain the certificate and use owncert</source>
        <translation>letsencrypt gibt es hier nicht: beschaffen Sie das Zertifikat und verwenden Sie owncert</translation>
    </message>
    <message>
        <source>may only hold letters, digits, _ and -</source>
        <translation>darf nur Buchstaben, Ziffern, _ und - enthalten</translation>
    </message>
    <message>
        <source>must be &quot;Name: value&quot; with both parts; a comma needs the JSON form, [&quot;Name: one, two&quot;]</source>
        <translation>muss &quot;Name: Wert&quot; mit beiden Teilen sein; ein Komma braucht die JSON-Form, [&quot;Name: one, two&quot;]</translation>
    </message>
    <message>
        <source>has a name that no HTTP header can have</source>
        <translation>hat einen Namen, den kein HTTP-Kopf haben kann</translation>
    </message>
    <message>
        <source>(%1) holds a line break or another control character</source>
        <translation>(%1) enthält einen Zeilenumbruch oder ein anderes Steuerzeichen</translation>
    </message>
    <message>
        <source>(%1) is set by the program itself: leave it out</source>
        <translation>(%1) setzt das Programm selbst: lassen Sie es weg</translation>
    </message>
    <message>
        <source>(%1) needs a text of 1 to %2 ASCII characters</source>
        <translation>(%1) braucht einen Text von 1 bis %2 ASCII-Zeichen</translation>
    </message>
    <message>
        <source>entry %1 %2</source>
        <translation>Eintrag %1 %2</translation>
    </message>
    <message>
        <source>is missing: OPENVIDU_WEBHOOK=true needs a URL to send to</source>
        <translation>fehlt: OPENVIDU_WEBHOOK=true braucht eine URL als Ziel</translation>
    </message>
    <message>
        <source>is missing: a TURN server needs COTURN_IP and COTURN_SHARED_SECRET_KEY</source>
        <translation>fehlt: ein TURN-Server braucht COTURN_IP und COTURN_SHARED_SECRET_KEY</translation>
    </message>
    <message>
        <source>is missing: name the bucket, as bucket or bucket/folder</source>
        <translation>fehlt: nennen Sie den Bucket, als bucket oder bucket/folder</translation>
    </message>
    <message>
        <source>is missing: give both keys, or neither to use the credentials of this machine</source>
        <translation>fehlt: geben Sie beide Schlüssel an, oder keinen, um die Zugangsdaten dieses Rechners zu verwenden</translation>
    </message>
    <message>
        <source>is missing: name a folder, best inside of what is mounted</source>
        <translation>fehlt: nennen Sie einen Ordner, am besten innerhalb dessen, was eingehängt ist</translation>
    </message>
    <message>
        <source>is not available here: clients reach the media plane directly or by the TURN server; leave it out</source>
        <translation>gibt es hier nicht: Clients erreichen die Medienebene direkt oder über den TURN-Server; lassen Sie es weg</translation>
    </message>
    <message>
        <source>is not available in this version</source>
        <translation>gibt es in dieser Version nicht</translation>
    </message>
    <message>
        <source>is larger than OVATION_MEDIA_PORT_MAX</source>
        <translation>ist größer als OVATION_MEDIA_PORT_MAX</translation>
    </message>
    <message>
        <source>is not a PEM file with certificates</source>
        <translation>ist keine PEM-Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>hat mehr als %1 kB</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>cannot be read from %1: %2</source>
        <translation>kann nicht aus %1 gelesen werden: %2</translation>
    </message>
    <message>
        <source>in %1 is damaged: delete the file and a new one is made</source>
        <translation>in %1 ist beschädigt: löschen Sie die Datei, dann wird eine neue angelegt</translation>
    </message>
    <message>
        <source>cannot be kept: %1</source>
        <translation>kann nicht aufbewahrt werden: %1</translation>
    </message>
    <message>
        <source>names no address</source>
        <translation>nennt keine Adresse</translation>
    </message>
    <message>
        <source>has &apos;%1&apos;, which is neither an address (192.0.2.7) nor a network (192.0.2.0/24)</source>
        <translation>enthält „%1“, was weder eine Adresse (192.0.2.7) noch ein Netz (192.0.2.0/24) ist</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ws or wss URL</source>
        <translation>„%1“ ist keine ws- oder wss-URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of an event</source>
        <translation>„%1“ ist nicht der Name eines Ereignisses</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pair of IP addresses, private:public; IPv6 ones stand in brackets</source>
        <translation>„%1“ ist kein Paar von IP-Adressen, privat:öffentlich; IPv6-Adressen stehen in Klammern</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address</source>
        <translation>„%1“ ist keine IP-Adresse</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a network interface of this machine, which has %2</source>
        <translation>„%1“ ist weder eine IP-Adresse noch eine Netzwerkschnittstelle dieses Rechners, der %2 hat</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a name</source>
        <translation>„%1“ ist weder eine IP-Adresse noch ein Name</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of this machine, which has %2. One behind NAT is given by DOMAIN_OR_PUBLIC_IP or OVATION_MEDIA_PUBLIC_ADDRESSES</source>
        <translation>„%1“ ist keine Adresse dieses Rechners, der %2 hat. Eine hinter NAT wird mit DOMAIN_OR_PUBLIC_IP oder OVATION_MEDIA_PUBLIC_ADDRESSES angegeben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not host, host:port, address or address/prefix</source>
        <translation>„%1“ ist weder Host, Host:Port, Adresse noch Adresse/Präfix</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a bucket: it has 3 to 63 lower-case letters, digits, &apos;-&apos; and &apos;.&apos;</source>
        <translation>„%1“ ist kein Name eines Buckets: er hat 3 bis 63 Kleinbuchstaben, Ziffern, „-“ und „.“</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>ist falsch: %1</translation>
    </message>
    <message>
        <source>folder %1 is not readable</source>
        <translation>der Ordner %1 ist nicht lesbar</translation>
    </message>
    <message>
        <source>folder %1 cannot be written: choose another one</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden: wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>folder %1 cannot be made: choose another one</source>
        <translation>der Ordner %1 kann nicht angelegt werden: wählen Sie einen anderen</translation>
    </message>
    <message>
        <source>folder %1 is not writable: %2</source>
        <translation>in den Ordner %1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>there is no group &apos;%1&apos; on this machine</source>
        <translation>auf diesem Rechner gibt es keine Gruppe „%1“</translation>
    </message>
    <message>
        <source>there is no user &apos;%1&apos; on this machine</source>
        <translation>auf diesem Rechner gibt es keinen Benutzer „%1“</translation>
    </message>
    <message>
        <source>the user of this program is not in the group &apos;%1&apos;: add it to the group and log in again</source>
        <translation>der Benutzer dieses Programms ist nicht in der Gruppe „%1“: nehmen Sie ihn in die Gruppe auf und melden Sie sich neu an</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect: did you mean %2?</source>
        <translation>%1 ist nicht bekannt und hat keine Wirkung: meinten Sie %2?</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect</source>
        <translation>%1 ist nicht bekannt und hat keine Wirkung</translation>
    </message>
    <message>
        <source>%1 is set by the environment or a file: change it there</source>
        <translation>%1 kommt aus der Umgebung oder einer Datei: ändern Sie es dort</translation>
    </message>
    <message>
        <source>%1 is set by the environment or another file: change it there</source>
        <translation>%1 kommt aus der Umgebung oder einer anderen Datei: ändern Sie es dort</translation>
    </message>
    <message>
        <source>%1 is not used: %2 is given, too</source>
        <translation>%1 wird nicht verwendet: %2 ist auch angegeben</translation>
    </message>
    <message>
        <source>%1 is taken as %2</source>
        <translation>%1 gilt als %2</translation>
    </message>
    <message>
        <source>%1 begins with http: recordings are sent without encryption</source>
        <translation>%1 beginnt mit http: Aufnahmen werden unverschlüsselt gesendet</translation>
    </message>
    <message>
        <source>KMS_URIS is not used: the media server is part of this program</source>
        <translation>KMS_URIS wird nicht verwendet: der Medienserver ist Teil dieses Programms</translation>
    </message>
    <message>
        <source>HTTP_PORT is not used: everything is served on HTTPS_PORT</source>
        <translation>HTTP_PORT wird nicht verwendet: alles läuft über HTTPS_PORT</translation>
    </message>
    <message>
        <source>OVATION_CERTIFICATE_FILE and OVATION_CERTIFICATE_KEY_FILE are not used: they need CERTIFICATE_TYPE=owncert</source>
        <translation>OVATION_CERTIFICATE_FILE und OVATION_CERTIFICATE_KEY_FILE werden nicht verwendet: sie brauchen CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made</source>
        <translation>Der Ordner %1 kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 has more than %2 kB: it is no certificate and no key</source>
        <translation>%1 hat mehr als %2 kB: es ist weder Zertifikat noch Schlüssel</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 enthält kein Zertifikat in PEM-Form</translation>
    </message>
    <message>
        <source>%1 holds no key in PEM form</source>
        <translation>%1 enthält keinen Schlüssel in PEM-Form</translation>
    </message>
    <message>
        <source>%1 holds no certificate</source>
        <translation>%1 enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>The certificate in %1 has expired. Choose one that is valid</source>
        <translation>Das Zertifikat in %1 ist abgelaufen. Wählen Sie ein gültiges</translation>
    </message>
    <message>
        <source>The certificate in %1 is not valid yet. Choose one that is valid</source>
        <translation>Das Zertifikat in %1 ist noch nicht gültig. Wählen Sie ein gültiges</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to the certificate in %2, or needs a password. Choose the key that the certificate was made with, without a password</source>
        <translation>Der Schlüssel in %1 gehört nicht zum Zertifikat in %2 oder braucht ein Passwort. Wählen Sie den Schlüssel, mit dem das Zertifikat erstellt wurde, ohne Passwort</translation>
    </message>
    <message>
        <source>There is no audio from %1 s to %2 s: %3</source>
        <translation>Von %1 s bis %2 s gibt es kein Audio: %3</translation>
    </message>
    <message>
        <source>There is no audio from %1 s on: %2</source>
        <translation>Ab %1 s gibt es kein Audio: %2</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>nur Audio</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>video</source>
        <translation>Video</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln Zeichen</numerusform>
            <numerusform>%Ln Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln participants</source>
        <translation>
            <numerusform>an %Ln Teilnehmer</numerusform>
            <numerusform>an %Ln Teilnehmer</numerusform>
        </translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sitzung angelegt</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sitzung beendet</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>Senden begonnen</translation>
    </message>
    <message>
        <source>Publishing ended</source>
        <translation>Senden beendet</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Aufnahme begonnen</translation>
    </message>
    <message>
        <source>Recording stopped</source>
        <translation>Aufnahme beendet</translation>
    </message>
    <message>
        <source>Recording ready</source>
        <translation>Aufnahme fertig</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>Aufnahme fehlgeschlagen</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>by the participant</source>
        <translation>vom Teilnehmer</translation>
    </message>
    <message>
        <source>left by themselves</source>
        <translation>selbst verlassen</translation>
    </message>
    <message>
        <source>ended by a moderator</source>
        <translation>von einem Moderator beendet</translation>
    </message>
    <message>
        <source>ended by the server</source>
        <translation>vom Server beendet</translation>
    </message>
    <message>
        <source>disconnected by a moderator</source>
        <translation>von einem Moderator getrennt</translation>
    </message>
    <message>
        <source>disconnected by the server</source>
        <translation>vom Server getrennt</translation>
    </message>
    <message>
        <source>the last participant left</source>
        <translation>der letzte Teilnehmer ging</translation>
    </message>
    <message>
        <source>stopped by the server</source>
        <translation>vom Server beendet</translation>
    </message>
    <message>
        <source>session closed by the server</source>
        <translation>Sitzung vom Server geschlossen</translation>
    </message>
    <message>
        <source>network connection lost</source>
        <translation>Netzwerkverbindung verloren</translation>
    </message>
    <message>
        <source>media connection lost</source>
        <translation>Medienverbindung verloren</translation>
    </message>
    <message>
        <source>the server stopped</source>
        <translation>der Server wurde beendet</translation>
    </message>
    <message>
        <source>stopped because no participant published</source>
        <translation>beendet, weil kein Teilnehmer sendete</translation>
    </message>
    <message>
        <source>Bad network</source>
        <translation>Schlechtes Netzwerk</translation>
    </message>
    <message>
        <source>Network good again</source>
        <translation>Netzwerk wieder gut</translation>
    </message>
    <message>
        <source>Recording note</source>
        <translation>Hinweis zur Aufnahme</translation>
    </message>
    <message>
        <source>%1 of its packets are lost</source>
        <translation>%1 der Pakete gehen verloren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a recording, note</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>MP4 (H.264, AAC)</source>
        <translation>MP4 (H.264, AAC)</translation>
    </message>
    <message>
        <source>WebM (VP8 or VP9, Opus)</source>
        <translation>WebM (VP8 oder VP9, Opus)</translation>
    </message>
    <message>
        <source>ZIP with a file per participant</source>
        <translation>ZIP mit einer Datei je Teilnehmer</translation>
    </message>
    <message>
        <source>Audio: M4A (AAC)</source>
        <translation>Audio: M4A (AAC)</translation>
    </message>
    <message>
        <source>Audio: Opus</source>
        <translation>Audio: Opus</translation>
    </message>
    <message>
        <source>Audio: WAV</source>
        <translation>Audio: WAV</translation>
    </message>
    <message>
        <source>Frame: PNG</source>
        <translation>Einzelbild: PNG</translation>
    </message>
    <message>
        <source>Folder for video editors</source>
        <translation>Ordner für Videoschnittprogramme</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, noch %2</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
    <message>
        <source>Done, %1; measured loudness %2 LUFS</source>
        <translation>Fertig, %1; gemessene Lautheit %2 LUFS</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>Fertig, %1</translation>
    </message>
    <message>
        <source>Could not export</source>
        <translation>Export fehlgeschlagen</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Abgebrochen; es blieb nichts zurück</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>Aufnahme</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 TB</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>etwa %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>etwa %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>etwa %n Tag</numerusform>
            <numerusform>etwa %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>%1 = what could not be done</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1 = what could not be done, %2 = why</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>none</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>wie gesendet</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2, %3 fps, %4</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>ein Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording failed for an unknown reason.</source>
        <translation>Die Aufnahme ist aus unbekanntem Grund fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The recording failed</source>
        <translation>Die Aufnahme ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>es kam nichts an</translation>
    </message>
    <message>
        <source>no video was received</source>
        <translation>es kam kein Video an</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the recordings folder cannot be written</source>
        <translation>der Aufnahmeordner ist nicht beschreibbar</translation>
    </message>
    <message>
        <source>packed once there is disk space</source>
        <translation>wird gepackt, sobald Platz ist</translation>
    </message>
    <message>
        <source>this machine is too slow</source>
        <translation>dieser Rechner ist zu langsam</translation>
    </message>
    <message>
        <source>encoding failed</source>
        <translation>das Kodieren schlug fehl</translation>
    </message>
    <message>
        <source>the file did not begin to grow</source>
        <translation>die Datei begann nicht zu wachsen</translation>
    </message>
    <message>
        <source>the custom layout failed</source>
        <translation>das eigene Layout schlug fehl</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>its files were removed</source>
        <translation>ihre Dateien wurden entfernt</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>Check in Sessions whether a participant is publishing, then record again.</source>
        <translation>Prüfen Sie unter „Sitzungen“, ob ein Teilnehmer sendet, und nehmen Sie dann erneut auf.</translation>
    </message>
    <message>
        <source>No participant sent video. Check in Sessions whether one does, or record audio only.</source>
        <translation>Kein Teilnehmer hat Video gesendet. Prüfen Sie unter „Sitzungen“, ob einer es tut, oder nehmen Sie nur Audio auf.</translation>
    </message>
    <message>
        <source>Delete recordings or free disk space, then record again.</source>
        <translation>Löschen Sie Aufnahmen oder schaffen Sie Speicherplatz, und nehmen Sie dann erneut auf.</translation>
    </message>
    <message>
        <source>Allow the program to write to the recordings folder (OPENVIDU_RECORDING_PATH).</source>
        <translation>Erlauben Sie dem Programm, in den Aufnahmeordner zu schreiben (OPENVIDU_RECORDING_PATH).</translation>
    </message>
    <message>
        <source>Nothing is lost. Free disk space: the streams are packed as soon as there is enough.</source>
        <translation>Nichts ist verloren. Schaffen Sie Speicherplatz: Die Streams werden gepackt, sobald genug da ist.</translation>
    </message>
    <message>
        <source>Record fewer sessions at a time, or with a smaller size or frame rate.</source>
        <translation>Nehmen Sie weniger Sitzungen gleichzeitig auf, oder mit kleinerer Auflösung oder Bildrate.</translation>
    </message>
    <message>
        <source>The machine may be busy, or no participant is sending. Check CPU and In at the bottom of the window, then record again.</source>
        <translation>Vielleicht ist der Rechner ausgelastet, oder kein Teilnehmer sendet. Prüfen Sie „CPU“ und „Eingang“ am unteren Rand des Fensters, und nehmen Sie dann erneut auf.</translation>
    </message>
    <message>
        <source>Open the custom layout in Design and check its console, then record again.</source>
        <translation>Öffnen Sie das eigene Layout unter „Gestalten“, sehen Sie in seiner Konsole nach, und nehmen Sie dann erneut auf.</translation>
    </message>
    <message>
        <source>The unfinished file is kept in the recording&apos;s folder. Some players show it up to the damage.</source>
        <translation>Die unfertige Datei bleibt im Ordner der Aufnahme. Manche Player zeigen sie bis zur beschädigten Stelle.</translation>
    </message>
    <message>
        <source>What was recorded is gone. Check which program empties the recordings folder, then record again.</source>
        <translation>Das Aufgenommene ist verloren. Finden Sie heraus, welches Programm den Aufnahmeordner leert, und nehmen Sie dann erneut auf.</translation>
    </message>
    <message>
        <source>It ended before anything was written. Record again.</source>
        <translation>Sie endete, bevor etwas geschrieben war. Nehmen Sie erneut auf.</translation>
    </message>
    <message>
        <source>Anything written before the failure is in the recording&apos;s folder. Record again; if it fails again, see the log.</source>
        <translation>Was vor dem Fehler geschrieben wurde, liegt im Ordner der Aufnahme. Nehmen Sie erneut auf; schlägt es wieder fehl, hilft das Protokoll.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchron</translation>
    </message>
    <message>
        <source>audio %1 ms late</source>
        <translation>Audio %1 ms zu spät</translation>
    </message>
    <message>
        <source>audio %1 ms early</source>
        <translation>Audio %1 ms zu früh</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>A/V-Versatz</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Längste Lücke</translation>
    </message>
    <message>
        <source>Missing frames</source>
        <translation>Fehlende Bilder</translation>
    </message>
    <message>
        <source>Repeated frames</source>
        <translation>Wiederholte Bilder</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stille</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>no metadata</source>
        <translation>keine Metadaten</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>wird abgeschlossen</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>siehe Details</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Participants: %1</source>
        <translation>Teilnehmer: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>Kept: no retention rule removes it</source>
        <translation>Aufbewahrt: keine Aufbewahrungsregel entfernt sie</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Recording failed</source>
        <translation>Aufnahme fehlgeschlagen</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Recording ended early</source>
        <translation>Aufnahme vorzeitig beendet</translation>
    </message>
    <message>
        <source>Recording finished</source>
        <translation>Aufnahme beendet</translation>
    </message>
    <message>
        <source>“%1”, %2, %3</source>
        <translation>„%1“, %2, %3</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>Wenig Speicherplatz</translation>
    </message>
    <message>
        <source>%1 free, full in %2. Free up space in the recordings folder.</source>
        <translation>%1 frei, reicht für %2. Schaffen Sie Platz im Aufnahmeordner.</translation>
    </message>
    <message>
        <source>%1 free. Free up space in the recordings folder.</source>
        <translation>%1 frei. Schaffen Sie Platz im Aufnahmeordner.</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>Upload fehlgeschlagen</translation>
    </message>
    <message>
        <source>A participant is waiting</source>
        <translation>Ein Teilnehmer wartet</translation>
    </message>
    <message>
        <source>“%1” has been alone in “%2” for a minute.</source>
        <translation>„%1“ ist seit einer Minute allein in „%2“.</translation>
    </message>
</context>
<context>
    <name>ParameterTexts</name>
    <message>
        <source>Use only letters from a to z, digits, _ and -, at most %L1.</source>
        <translation>Verwenden Sie nur Buchstaben von a bis z, Ziffern, _ und -, höchstens %L1.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and -, at most %L1.</source>
        <translation>Verwenden Sie nur Buchstaben von a bis z, Ziffern, _, ~ und -, höchstens %L1.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Wählen Sie Audio, Video oder beides.</translation>
    </message>
    <message>
        <source>Enter a color like #202830, or an image in the folder of layouts.</source>
        <translation>Geben Sie eine Farbe wie #202830 oder ein Bild im Ordner der Layouts ein.</translation>
    </message>
    <message>
        <source>The address of the layout is too long.</source>
        <translation>Die Adresse des Layouts ist zu lang.</translation>
    </message>
    <message>
        <source>The data is too long.</source>
        <translation>Die Daten sind zu lang.</translation>
    </message>
    <message>
        <source>Enter an address like stun:stun.example.org or turn:turn.example.org:3478.</source>
        <translation>Geben Sie eine Adresse wie stun:stun.example.org oder turn:turn.example.org:3478 ein.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>Geben Sie einen Port von 1 bis 65535 ein.</translation>
    </message>
    <message>
        <source>Only the address of a TURN server can name a transport.</source>
        <translation>Nur die Adresse eines TURN-Servers kann ein Transportprotokoll nennen.</translation>
    </message>
    <message>
        <source>A STUN server has no sign-in.</source>
        <translation>An einem STUN-Server meldet man sich nicht an.</translation>
    </message>
    <message>
        <source>A TURN server needs a user name and a password, or a shared secret.</source>
        <translation>Ein TURN-Server braucht einen Benutzernamen und ein Passwort oder ein gemeinsames Geheimnis.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Movie, as recorded</source>
        <translation>Video, wie aufgenommen</translation>
    </message>
    <message>
        <source>Movie for the web, −16 LUFS</source>
        <translation>Video fürs Web, −16 LUFS</translation>
    </message>
    <message>
        <source>Small movie</source>
        <translation>Kleines Video</translation>
    </message>
    <message>
        <source>Podcast, −16 LUFS</source>
        <translation>Podcast, −16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast audio, −23 LUFS</source>
        <translation>Rundfunk-Audio, −23 LUFS</translation>
    </message>
    <message>
        <source>For video editors</source>
        <translation>Für den Videoschnitt</translation>
    </message>
    <message>
        <source>All participants as recorded</source>
        <translation>Alle Teilnehmer, wie aufgenommen</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the session does not exist any more</source>
        <translation>die Sitzung gibt es nicht mehr</translation>
    </message>
    <message>
        <source>the session is closing</source>
        <translation>die Sitzung wird geschlossen</translation>
    </message>
    <message>
        <source>no participant has joined the session</source>
        <translation>kein Teilnehmer ist der Sitzung beigetreten</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>es gibt schon eine Sitzung mit diesem Namen</translation>
    </message>
    <message>
        <source>the participant has left</source>
        <translation>der Teilnehmer ist gegangen</translation>
    </message>
    <message>
        <source>recording is switched off (OPENVIDU_RECORDING=false)</source>
        <translation>das Aufnehmen ist ausgeschaltet (OPENVIDU_RECORDING=false)</translation>
    </message>
    <message>
        <source>no participant is connected yet</source>
        <translation>es ist noch kein Teilnehmer verbunden</translation>
    </message>
    <message>
        <source>the session is already being recorded</source>
        <translation>die Sitzung wird bereits aufgenommen</translation>
    </message>
    <message>
        <source>the recording is not running any more</source>
        <translation>die Aufnahme läuft nicht mehr</translation>
    </message>
    <message>
        <source>the recording has not begun yet</source>
        <translation>die Aufnahme hat noch nicht begonnen</translation>
    </message>
    <message>
        <source>the recording is still running</source>
        <translation>die Aufnahme läuft noch</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Subscriber: watches</source>
        <translation>Zuschauer: sieht zu</translation>
    </message>
    <message>
        <source>Publisher: also publishes</source>
        <translation>Sender: sendet auch</translation>
    </message>
    <message>
        <source>Moderator: also disconnects others</source>
        <translation>Moderator: trennt auch andere</translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugang</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Aufbewahrung</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>Kompatibilität</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what is wrong with a setting</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name or IP address of this server. It stands in every URL and token. With localhost the server is reached from this machine only.</source>
        <translation>Name oder IP-Adresse dieses Servers. Sie steht in jeder URL und jedem Token. Mit localhost ist der Server nur von diesem Rechner erreichbar.</translation>
    </message>
    <message>
        <source>The public port. Behind a proxy, the proxy&apos;s.</source>
        <translation>Der öffentliche Port. Hinter einem Proxy der des Proxys.</translation>
    </message>
    <message>
        <source>The password of applications, user OPENVIDUAPP: letters, digits, _ and -.</source>
        <translation>Das Passwort der Anwendungen, Benutzer OPENVIDUAPP: Buchstaben, Ziffern, _ und -.</translation>
    </message>
    <message>
        <source>random, kept in a file</source>
        <translation>zufällig, in einer Datei aufbewahrt</translation>
    </message>
    <message>
        <source>Whether the server makes a certificate or uses your own.</source>
        <translation>Ob der Server ein Zertifikat erstellt oder Ihr eigenes benutzt.</translation>
    </message>
    <message>
        <source>PEM file with your certificate. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>PEM-Datei mit Ihrem Zertifikat. Braucht CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>PEM file with its key. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>PEM-Datei mit seinem Schlüssel. Braucht CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>The IP address that the server listens on.</source>
        <translation>Die IP-Adresse, auf der der Server lauscht.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all addresses</source>
        <translation>nur dieser Rechner, wenn die Domain localhost ist, sonst alle Adressen</translation>
    </message>
    <message>
        <source>The port that the server listens on, if it is not the public one, as behind a proxy.</source>
        <translation>Der Port, auf dem der Server lauscht, wenn es nicht der öffentliche ist, wie hinter einem Proxy.</translation>
    </message>
    <message>
        <source>Addresses and networks that may use the dashboard and REST. This machine always may.</source>
        <translation>Adressen und Netze, die Dashboard und REST benutzen dürfen. Dieser Rechner darf immer.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Addresses and networks that may use REST. This machine always may.</source>
        <translation>Adressen und Netze, die REST benutzen dürfen. Dieser Rechner darf immer.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies whose X-Real-IP, X-Forwarded-For and X-Forwarded-Proto are believed.</source>
        <translation>Adressen und Netze von Proxys, deren X-Real-IP, X-Forwarded-For und X-Forwarded-Proto geglaubt wird.</translation>
    </message>
    <message>
        <source>Connections at once, WebSockets included. At most half of the open files that the system allows.</source>
        <translation>Verbindungen gleichzeitig, WebSockets eingeschlossen. Höchstens die Hälfte der offenen Dateien, die das System erlaubt.</translation>
    </message>
    <message>
        <source>Connections at once from one address. Trusted proxies have no limit of their own.</source>
        <translation>Verbindungen gleichzeitig von einer Adresse. Vertraute Proxys haben keine eigene Grenze.</translation>
    </message>
    <message>
        <source>Addresses or network interfaces of this machine for media.</source>
        <translation>Adressen oder Netzwerkschnittstellen dieses Rechners für Medien.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all that lead somewhere</source>
        <translation>nur dieser Rechner, wenn die Domain localhost ist, sonst alle, die irgendwohin führen</translation>
    </message>
    <message>
        <source>Addresses or names at which clients reach this machine&apos;s media through NAT. Needed when the domain leads to a proxy.</source>
        <translation>Adressen oder Namen, unter denen Clients die Medien dieses Rechners durch NAT erreichen. Nötig, wenn die Domain zu einem Proxy führt.</translation>
    </message>
    <message>
        <source>Pairs private:public of IP addresses. Media of a private address that this machine has is announced at the public one.</source>
        <translation>Paare privat:öffentlich von IP-Adressen. Medien einer privaten Adresse dieses Rechners werden unter der öffentlichen angekündigt.</translation>
    </message>
    <message>
        <source>First UDP port for media. Open all of them in the firewall.</source>
        <translation>Erster UDP-Port für Medien. Öffnen Sie alle in der Firewall.</translation>
    </message>
    <message>
        <source>Last UDP port for media.</source>
        <translation>Letzter UDP-Port für Medien.</translation>
    </message>
    <message>
        <source>TURN and STUN servers for clients, each url=turn:host:3478,username=u,credential=c or url=…,staticAuthSecret=….</source>
        <translation>TURN- und STUN-Server für Clients, jeder url=turn:host:3478,username=u,credential=c oder url=…,staticAuthSecret=….</translation>
    </message>
    <message>
        <source>Address of a TURN server that shares a secret with this one.</source>
        <translation>Adresse eines TURN-Servers, der mit diesem Server ein Geheimnis teilt.</translation>
    </message>
    <message>
        <source>Its port.</source>
        <translation>Sein Port.</translation>
    </message>
    <message>
        <source>The secret that it shares.</source>
        <translation>Das Geheimnis, das er teilt.</translation>
    </message>
    <message>
        <source>Whether anything can be recorded. If not, recording calls are answered with 501.</source>
        <translation>Ob aufgenommen werden kann. Wenn nicht, werden Aufrufe zur Aufnahme mit 501 beantwortet.</translation>
    </message>
    <message>
        <source>The folder of recordings.</source>
        <translation>Der Ordner der Aufnahmen.</translation>
    </message>
    <message>
        <source>Whether file and thumbnail of a finished recording are served without the secret.</source>
        <translation>Ob Datei und Vorschaubild einer fertigen Aufnahme ohne das Geheimnis ausgeliefert werden.</translation>
    </message>
    <message>
        <source>Which roles are told that a recording starts and stops.</source>
        <translation>Welche Rollen erfahren, dass eine Aufnahme beginnt und endet.</translation>
    </message>
    <message>
        <source>Seconds after which a recording without participants stops. 0 = at once.</source>
        <translation>Sekunden, nach denen eine Aufnahme ohne Teilnehmer stoppt. 0 = sofort.</translation>
    </message>
    <message>
        <source>Megabytes that recordings leave free on the disk.</source>
        <translation>Megabyte, die Aufnahmen auf dem Datenträger frei lassen.</translation>
    </message>
    <message>
        <source>Name or number of a group that may read recordings on the disk. The program&apos;s user has to be in it.</source>
        <translation>Name oder Nummer einer Gruppe, die Aufnahmen auf dem Datenträger lesen darf. Der Benutzer des Programms muss darin sein.</translation>
    </message>
    <message>
        <source>What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot contain: kept in Matroska, or encoded again after the stop.</source>
        <translation>Was aus H.264 in INDIVIDUAL-Aufnahmen wird, das WebM nicht enthalten kann: in Matroska behalten oder nach dem Stopp neu kodiert.</translation>
    </message>
    <message>
        <source>How composed recordings are encoded, as x264&apos;s presets. A slower one makes smaller files of the same quality and takes more of the processor.</source>
        <translation>Wie zusammengesetzte Aufnahmen kodiert werden, als Voreinstellungen von x264. Eine langsamere macht kleinere Dateien gleicher Qualität und braucht mehr Prozessor.</translation>
    </message>
    <message>
        <source>Quality of composed recordings from 0 to 100, the scale that exports have.</source>
        <translation>Qualität zusammengesetzter Aufnahmen von 0 bis 100, die Skala der Exporte.</translation>
    </message>
    <message>
        <source>as OpenVidu&apos;s, about 53</source>
        <translation>wie bei OpenVidu, etwa 53</translation>
    </message>
    <message>
        <source>Seconds between the keyframes of composed recordings at most. Longer makes smaller files and slower seeking, and a crash loses as much.</source>
        <translation>Höchstens so viele Sekunden zwischen den Keyframes zusammengesetzter Aufnahmen. Mehr macht kleinere Dateien und langsameres Springen, und ein Absturz verliert ebenso viel.</translation>
    </message>
    <message>
        <source>Kilobits a second that the video of a composed recording has at most. 0 = what a player of the size&apos;s usual level takes.</source>
        <translation>Kilobit pro Sekunde, die das Video einer zusammengesetzten Aufnahme höchstens hat. 0 = was ein Player des für die Größe üblichen Levels annimmt.</translation>
    </message>
    <message>
        <source>Seconds that are kept of each stream, for recordings that begin in the past. 0 = nothing.</source>
        <translation>Sekunden, die von jedem Stream behalten werden, für Aufnahmen, die in der Vergangenheit beginnen. 0 = nichts.</translation>
    </message>
    <message>
        <source>Megabytes (MiB) that all of the past may take; the oldest goes first.</source>
        <translation>Megabyte (MiB), die all das Vergangene einnehmen darf; das Älteste geht zuerst.</translation>
    </message>
    <message>
        <source>Whether page.log or composition.log is written beside a recording.</source>
        <translation>Ob page.log oder composition.log neben einer Aufnahme geschrieben wird.</translation>
    </message>
    <message>
        <source>Days after which a finished recording goes to the trash. 0 = never.</source>
        <translation>Tage, nach denen eine fertige Aufnahme in den Papierkorb kommt. 0 = nie.</translation>
    </message>
    <message>
        <source>Gigabytes that all recordings may take together. Beyond it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigabyte, die alle Aufnahmen zusammen einnehmen dürfen. Darüber werden die ältesten endgültig entfernt. 0 = keine Grenze.</translation>
    </message>
    <message>
        <source>Gigabytes that stay free on the disk of the recordings. Below it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigabyte, die auf dem Datenträger der Aufnahmen frei bleiben. Darunter werden die ältesten endgültig entfernt. 0 = keine Grenze.</translation>
    </message>
    <message>
        <source>The folder of custom layouts.</source>
        <translation>Der Ordner eigener Layouts.</translation>
    </message>
    <message>
        <source>Private hosts that custom layouts may reach: host, host:port, 10.0.0.0/8.</source>
        <translation>Private Hosts, die eigene Layouts erreichen dürfen: host, host:port, 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>Seconds that a custom layout may take to paint and join.</source>
        <translation>Sekunden, die ein eigenes Layout zum Zeichnen und Beitreten brauchen darf.</translation>
    </message>
    <message>
        <source>PEM file with certificates that pages may meet, besides the system&apos;s.</source>
        <translation>PEM-Datei mit Zertifikaten, denen Seiten begegnen dürfen, neben denen des Systems.</translation>
    </message>
    <message>
        <source>The user that custom layouts run as where the program is started as root. root: without Chromium&apos;s sandbox.</source>
        <translation>Der Benutzer, als der eigene Layouts laufen, wenn das Programm als root gestartet wird. root: ohne Chromiums Sandbox.</translation>
    </message>
    <message>
        <source>Shown to clients and not used: the built-in layouts need no page.</source>
        <translation>Wird Clients gezeigt und nicht benutzt: die eingebauten Layouts brauchen keine Seite.</translation>
    </message>
    <message>
        <source>Where finished recordings are kept. Uploads › Storage… tests it.</source>
        <translation>Wo fertige Aufnahmen aufbewahrt werden. Uploads › Speicher… testet es.</translation>
    </message>
    <message>
        <source>With folder: the whole path of a folder that is there, best inside of what is mounted.</source>
        <translation>Mit folder: der ganze Pfad eines vorhandenen Ordners, am besten innerhalb dessen, was eingehängt ist.</translation>
    </message>
    <message>
        <source>With s3: bucket or bucket/folder.</source>
        <translation>Mit s3: Bucket oder Bucket/Ordner.</translation>
    </message>
    <message>
        <source>Region of the bucket.</source>
        <translation>Region des Buckets.</translation>
    </message>
    <message>
        <source>found by asking</source>
        <translation>wird erfragt</translation>
    </message>
    <message>
        <source>URL of the S3 service.</source>
        <translation>URL des S3-Dienstes.</translation>
    </message>
    <message>
        <source>Whether the bucket stands in the path and not in the host name.</source>
        <translation>Ob der Bucket im Pfad und nicht im Hostnamen steht.</translation>
    </message>
    <message>
        <source>Access key.</source>
        <translation>Zugriffsschlüssel.</translation>
    </message>
    <message>
        <source>the credentials of this machine</source>
        <translation>die Zugangsdaten dieses Rechners</translation>
    </message>
    <message>
        <source>Secret key.</source>
        <translation>Geheimer Schlüssel.</translation>
    </message>
    <message>
        <source>Headers of every upload, as JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</source>
        <translation>Header jedes Uploads, als JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</translation>
    </message>
    <message>
        <source>PEM file with certificates that the S3 service may have, besides those that the system trusts.</source>
        <translation>PEM-Datei mit Zertifikaten, die der S3-Dienst haben darf, neben denen, denen das System vertraut.</translation>
    </message>
    <message>
        <source>Days after which the file of an uploaded recording is removed from this machine. -1 = never, 0 = at once.</source>
        <translation>Tage, nach denen die Datei einer hochgeladenen Aufnahme von diesem Rechner entfernt wird. -1 = nie, 0 = sofort.</translation>
    </message>
    <message>
        <source>Recordings that are uploaded at a time.</source>
        <translation>Aufnahmen, die gleichzeitig hochgeladen werden.</translation>
    </message>
    <message>
        <source>Kilobytes a second that all uploads together may take. 0 = no limit.</source>
        <translation>Kilobyte pro Sekunde, die alle Uploads zusammen brauchen dürfen. 0 = keine Grenze.</translation>
    </message>
    <message>
        <source>Most kbps of video that a publisher sends. 0 = unlimited.</source>
        <translation>Höchstens kbit/s Video, die ein Publisher sendet. 0 = unbegrenzt.</translation>
    </message>
    <message>
        <source>Least kbps of video that a publisher sends.</source>
        <translation>Mindestens kbit/s Video, die ein Publisher sendet.</translation>
    </message>
    <message>
        <source>Most kbps of video that a subscriber receives. 0 = unlimited.</source>
        <translation>Höchstens kbit/s Video, die ein Subscriber empfängt. 0 = unbegrenzt.</translation>
    </message>
    <message>
        <source>Least kbps of video that a subscriber receives.</source>
        <translation>Mindestens kbit/s Video, die ein Subscriber empfängt.</translation>
    </message>
    <message>
        <source>The codec that all participants use, unless the session says otherwise.</source>
        <translation>Der Codec, den alle Teilnehmer benutzen, wenn die Sitzung nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Whether clients that lack the forced codec may join.</source>
        <translation>Ob Clients ohne den erzwungenen Codec beitreten dürfen.</translation>
    </message>
    <message>
        <source>Pixels: larger frames than a square of this side are neither decoded nor recorded.</source>
        <translation>Pixel: größere Bilder als ein Quadrat dieser Seite werden weder dekodiert noch aufgenommen.</translation>
    </message>
    <message>
        <source>Milliseconds that composing and the preview wait at most for what is late.</source>
        <translation>Millisekunden, die Zusammensetzen und Vorschau höchstens auf Verspätetes warten.</translation>
    </message>
    <message>
        <source>Whether certificates of IP cameras are verified.</source>
        <translation>Ob Zertifikate von IP-Kameras geprüft werden.</translation>
    </message>
    <message>
        <source>PEM file with certificates that cameras may have, besides the system&apos;s.</source>
        <translation>PEM-Datei mit Zertifikaten, die Kameras haben dürfen, neben denen des Systems.</translation>
    </message>
    <message>
        <source>Seconds between looks for sessions that were never used. 0 = never.</source>
        <translation>Sekunden zwischen der Suche nach Sitzungen, die nie benutzt wurden. 0 = nie.</translation>
    </message>
    <message>
        <source>Seconds after which a session that was never used is removed.</source>
        <translation>Sekunden, nach denen eine nie benutzte Sitzung entfernt wird.</translation>
    </message>
    <message>
        <source>Whether events are sent to a URL.</source>
        <translation>Ob Ereignisse an eine URL gesendet werden.</translation>
    </message>
    <message>
        <source>The http or https URL that events are sent to. It may hold a password.</source>
        <translation>Die http- oder https-URL, an die Ereignisse gesendet werden. Sie darf ein Passwort enthalten.</translation>
    </message>
    <message>
        <source>Headers of each request: [&quot;Name: value&quot;].</source>
        <translation>Header jeder Anfrage: [&quot;Name: Wert&quot;].</translation>
    </message>
    <message>
        <source>Names of the events that are sent.</source>
        <translation>Namen der Ereignisse, die gesendet werden.</translation>
    </message>
    <message>
        <source>Whether the certificate of the webhook&apos;s target is verified.</source>
        <translation>Ob das Zertifikat des Webhook-Ziels geprüft wird.</translation>
    </message>
    <message>
        <source>Whether events are written to record files.</source>
        <translation>Ob Ereignisse in Protokolldateien geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder of record files.</source>
        <translation>Der Ordner der Protokolldateien.</translation>
    </message>
    <message>
        <source>Whether the paths of older versions of OpenVidu (/api/…) are served.</source>
        <translation>Ob die Pfade älterer Versionen von OpenVidu (/api/…) bedient werden.</translation>
    </message>
    <message>
        <source>Whether those paths answer as OpenVidu 1.8 did.</source>
        <translation>Ob diese Pfade wie OpenVidu 1.8 antworten.</translation>
    </message>
    <message>
        <source>Shown to clients only.</source>
        <translation>Wird nur Clients gezeigt.</translation>
    </message>
    <message>
        <source>Checked and not used: everything is served on HTTPS_PORT.</source>
        <translation>Geprüft und nicht benutzt: alles wird auf HTTPS_PORT bedient.</translation>
    </message>
    <message>
        <source>Checked and not used: the media server is part of this program.</source>
        <translation>Geprüft und nicht benutzt: der Medienserver ist Teil dieses Programms.</translation>
    </message>
    <message>
        <source>Not available here: true is refused.</source>
        <translation>Hier nicht verfügbar: true wird abgelehnt.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Minimal</source>
        <translation>Minimal</translation>
    </message>
    <message>
        <source>The shortest page that records: videos in rows, unstyled.</source>
        <translation>Die kürzeste Seite, die aufnimmt: Videos in Reihen, ungestaltet.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Everyone in tiles of one size that fill the frame.</source>
        <translation>Alle in gleich großen Kacheln, die das Bild füllen.</translation>
    </message>
    <message>
        <source>Speaker with strip</source>
        <translation>Sprecher mit Leiste</translation>
    </message>
    <message>
        <source>The speaker is large, the others are in a strip below.</source>
        <translation>Der Sprecher ist groß, die anderen sind in einer Leiste darunter.</translation>
    </message>
    <message>
        <source>Side by side with a screen</source>
        <translation>Neben einem Bildschirm</translation>
    </message>
    <message>
        <source>A shared screen is large, participants are beside it.</source>
        <translation>Ein geteilter Bildschirm ist groß, die Teilnehmer sind daneben.</translation>
    </message>
    <message>
        <source>Lower thirds</source>
        <translation>Bauchbinden</translation>
    </message>
    <message>
        <source>A grid with each participant&apos;s name on a bar in the lower third.</source>
        <translation>Ein Raster mit dem Namen jedes Teilnehmers auf einer Bauchbinde.</translation>
    </message>
    <message>
        <source>Branded</source>
        <translation>Mit eigener Marke</translation>
    </message>
    <message>
        <source>A grid on a background of your own, with a logo and a title.</source>
        <translation>Ein Raster auf eigenem Hintergrund, mit Logo und Titel.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und ein weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uploads</name>
    <message>
        <source>Writing works.</source>
        <translation>Schreiben funktioniert.</translation>
    </message>
    <message>
        <source>Could not write:</source>
        <translation>Schreiben fehlgeschlagen:</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>Lesen funktioniert.</translation>
    </message>
    <message>
        <source>Could not read what was written:</source>
        <translation>Das Geschriebene ließ sich nicht lesen:</translation>
    </message>
    <message>
        <source>Listing works.</source>
        <translation>Auflisten funktioniert.</translation>
    </message>
    <message>
        <source>Could not list what is there:</source>
        <translation>Der Inhalt ließ sich nicht auflisten:</translation>
    </message>
    <message>
        <source>Deleting works.</source>
        <translation>Löschen funktioniert.</translation>
    </message>
    <message>
        <source>Could not delete what was written:</source>
        <translation>Das Geschriebene ließ sich nicht löschen:</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings can be kept there.</source>
        <translation>Aufnahmen können dort aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Angehalten bei %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Best fit</source>
        <translation>Beste Anordnung</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Bild im Bild</translation>
    </message>
    <message>
        <source>Vertical presentation</source>
        <translation>Präsentation hochkant</translation>
    </message>
    <message>
        <source>Horizontal presentation</source>
        <translation>Präsentation quer</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigenes</translation>
    </message>
    <message>
        <source>composed</source>
        <translation>zusammengesetzt</translation>
    </message>
    <message>
        <source>composed, quick start</source>
        <translation>zusammengesetzt, Schnellstart</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>einzeln</translation>
    </message>
    <message>
        <source>on this machine, to be uploaded</source>
        <translation>auf diesem Rechner, wird noch hochgeladen</translation>
    </message>
    <message>
        <source>on this machine and uploaded</source>
        <translation>auf diesem Rechner und hochgeladen</translation>
    </message>
    <message>
        <source>uploaded, not on this machine</source>
        <translation>hochgeladen, nicht auf diesem Rechner</translation>
    </message>
    <message>
        <source>Recording is switched off in the settings</source>
        <translation>Das Aufnehmen ist in den Einstellungen ausgeschaltet</translation>
    </message>
    <message>
        <source>This session is RELAYED: only ROUTED sessions can be recorded</source>
        <translation>Diese Sitzung ist RELAYED: Nur ROUTED-Sitzungen können aufgenommen werden</translation>
    </message>
    <message>
        <source>This session is already being recorded</source>
        <translation>Diese Sitzung wird bereits aufgenommen</translation>
    </message>
    <message>
        <source>This session is closing</source>
        <translation>Diese Sitzung wird geschlossen</translation>
    </message>
    <message>
        <source>No participant is connected yet</source>
        <translation>Es ist noch kein Teilnehmer verbunden</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Noch sendet kein Teilnehmer Audio oder Video</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>sendet</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>empfängt nur</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>Moderator</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AnnotationEditor</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Schlagwörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Could not save tags and notes</source>
        <translation>Schlagwörter und Notizen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>No retention rule removes a recording that is kept.</source>
        <translation>Keine Aufbewahrungsregel entfernt eine aufbewahrte Aufnahme.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AppearanceMenu</name>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>S&amp;ystem theme</source>
        <translation>S&amp;ystemdesign</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ArrangementMenu</name>
    <message>
        <source>Sa&amp;ve arrangement as…</source>
        <translation>Anordnung &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Reset window layout</source>
        <translation>Fensteranordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Re&amp;move arrangement…</source>
        <translation>Anordnung ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to remove it</source>
        <translation>Wechseln Sie zu einer eigenen Anordnung, um sie zu entfernen</translation>
    </message>
    <message>
        <source>Save arrangement</source>
        <translation>Anordnung speichern</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Name:</translation>
    </message>
    <message numerus="yes">
        <source>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</source>
        <translation>
            <numerusform>Die Anordnung konnte nicht gespeichert werden. Wählen Sie einen Namen, den keine andere Perspektive hat. Sie können %n eigene anlegen; entfernen Sie sie, wenn Sie sie nicht brauchen.</numerusform>
            <numerusform>Die Anordnung konnte nicht gespeichert werden. Wählen Sie einen Namen, den keine andere Perspektive hat. Sie können %n eigene anlegen; entfernen Sie eine, die Sie nicht brauchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove arrangement</source>
        <translation>Anordnung entfernen</translation>
    </message>
    <message>
        <source>Remove the arrangement “%1”? The panels in it stay.</source>
        <translation>Die Anordnung „%1“ entfernen? Die Bereiche darin bleiben.</translation>
    </message>
    <message>
        <source>Rename arran&amp;gement…</source>
        <translation>An&amp;ordnung umbenennen…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to rename it</source>
        <translation>Wechseln Sie zu einer eigenen Anordnung, um sie umzubenennen</translation>
    </message>
    <message>
        <source>Rename arrangement</source>
        <translation>Anordnung umbenennen</translation>
    </message>
    <message>
        <source>Could not rename the arrangement. Use a name that no other perspective has.</source>
        <translation>Die Anordnung konnte nicht umbenannt werden. Nehmen Sie einen Namen, den keine andere Perspektive hat.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CameraDialog</name>
    <message>
        <source>Pull it only while it is watched or recorded</source>
        <translation>Nur abrufen, solange sie angesehen oder aufgenommen wird</translation>
    </message>
    <message>
        <source>Add an IP camera to “%1”</source>
        <translation>IP-Kamera zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>same as its address</source>
        <translation>wie ihre Adresse</translation>
    </message>
    <message>
        <source>if the camera requires one</source>
        <translation>falls die Kamera einen verlangt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation>Kamera hinzufügen</translation>
    </message>
    <message>
        <source>Looking for the camera, at most 10 s…</source>
        <translation>Suche die Kamera, höchstens 10 s…</translation>
    </message>
    <message>
        <source>Enter an address that begins with rtsp://, rtsps://, http://, https:// or file://.</source>
        <translation>Geben Sie eine Adresse ein, die mit rtsp://, rtsps://, http://, https:// oder file:// beginnt.</translation>
    </message>
    <message>
        <source>Could not add the camera</source>
        <translation>Die Kamera konnte nicht hinzugefügt werden</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>In Aufnahmen mit einer Datei je Stream einbeziehen</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Netzwerkpuffer</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long packets are awaited that come late: more for a bad network</source>
        <translation>Wie lange auf verspätete Pakete gewartet wird: länger bei schlechtem Netz</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>E&amp;rsetzen…</translation>
    </message>
    <message>
        <source>Use a certificate of your own: PEM files of the certificate and its key</source>
        <translation>Ein eigenes Zertifikat benutzen: PEM-Dateien des Zertifikats und seines Schlüssels</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Could not show the certificate</source>
        <translation>Das Zertifikat konnte nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Inhaber:</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>Aussteller:</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Namen:</translation>
    </message>
    <message>
        <source>Valid from:</source>
        <translation>Gültig ab:</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Läuft ab:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>SHA-256-Fingerabdruck:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Datei:</translation>
    </message>
    <message>
        <source>This certificate is your own. Renew it where you got it, or replace it.</source>
        <translation>Dieses Zertifikat ist Ihr eigenes. Erneuern Sie es dort, wo Sie es bekommen haben, oder ersetzen Sie es.</translation>
    </message>
    <message>
        <source>Make another certificate at the next start</source>
        <translation>Beim nächsten Start ein anderes Zertifikat erstellen</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted.</source>
        <translation>Das Zertifikat wird erneuert, wenn Ovation Studio neu gestartet wird.</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted. The one of before is kept beside it, as .bak. Browsers that trust it have to trust the new one.</source>
        <translation>Das Zertifikat wird erneuert, wenn Ovation Studio neu gestartet wird. Das bisherige bleibt daneben als .bak erhalten. Browser, die ihm vertrauen, müssen dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>Could not renew the certificate</source>
        <translation>Das Zertifikat konnte nicht erneuert werden</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The certificate is replaced when Ovation Studio is restarted. Leave both files where they are.</source>
        <translation>Das Zertifikat wird ersetzt, wenn Ovation Studio neu gestartet wird. Lassen Sie beide Dateien, wo sie sind.</translation>
    </message>
    <message>
        <source>Could not replace the certificate</source>
        <translation>Das Zertifikat konnte nicht ersetzt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ChangeConnectionDialog</name>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>In Aufnahmen mit einer Datei je Stream einbeziehen</translation>
    </message>
    <message>
        <source>Change connection “%1”</source>
        <translation>Verbindung „%1“ ändern</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConnectionActions</name>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Invite a participant with a role, data and limits of bandwidth</source>
        <translation>Einen Teilnehmer mit Rolle, Daten und Bandbreitengrenzen einladen</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Verbindung ändern…</translation>
    </message>
    <message>
        <source>Change the role of the selected participant, and whether it is recorded</source>
        <translation>Rolle des ausgewählten Teilnehmers ändern, und ob er aufgenommen wird</translation>
    </message>
    <message>
        <source>Disconnect participant</source>
        <translation>Teilnehmer trennen</translation>
    </message>
    <message>
        <source>Disconnect the selected participant</source>
        <translation>Den ausgewählten Teilnehmer trennen</translation>
    </message>
    <message>
        <source>Revoke invitation</source>
        <translation>Einladung zurückziehen</translation>
    </message>
    <message>
        <source>Make the token or guest link of the selected connection invalid</source>
        <translation>Token oder Gastlink der ausgewählten Verbindung ungültig machen</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>„%1“ geändert.</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>„%1“ konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>Could not revoke the invitation of “%1”</source>
        <translation>Die Einladung von „%1“ konnte nicht zurückgezogen werden</translation>
    </message>
    <message>
        <source>Could not disconnect “%1”</source>
        <translation>„%1“ konnte nicht getrennt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConsoleLine</name>
    <message>
        <source>Refused: %1.</source>
        <translation>Verweigert: %1.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln frames lost</source>
        <translation>
            <numerusform>ein Bild verloren</numerusform>
            <numerusform>%Ln Bilder verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Participants of the recording</source>
        <translation>Teilnehmer der Aufnahme</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Double-click to go to where the participant joins</source>
        <translation>Doppelklick springt zum Beitritt des Teilnehmers</translation>
    </message>
    <message>
        <source>Details of the selected recording appear here.</source>
        <translation>Hier erscheinen Details der ausgewählten Aufnahme.</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Es wurden keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>Before you use this recording:</source>
        <translation>Bevor Sie diese Aufnahme verwenden:</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (Bildschirm)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventView</name>
    <message>
        <source>Session whose events are shown</source>
        <translation>Sitzung, deren Ereignisse gezeigt werden</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected events, or all that are shown</source>
        <translation>Die ausgewählten Ereignisse kopieren, sonst alle angezeigten</translation>
    </message>
    <message>
        <source>Events of the session</source>
        <translation>Ereignisse der Sitzung</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>Ausgewählte Sitzung</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1, beendet %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Settings of my own</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Ganze Aufnahme</translation>
    </message>
    <message>
        <source>Between the marks: %1 – %2</source>
        <translation>Zwischen den Marken: %1 – %2</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Lautheit</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Wie aufgenommen</translation>
    </message>
    <message>
        <source>−16 LUFS, for the web</source>
        <translation>−16 LUFS, fürs Web</translation>
    </message>
    <message>
        <source>−23 LUFS, for broadcasts (EBU R128)</source>
        <translation>−23 LUFS, für Rundfunk (EBU R128)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Kleine Datei</translation>
    </message>
    <message>
        <source>A file per participant</source>
        <translation>Eine Datei je Teilnehmer</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Names of participants</source>
        <translation>Namen der Teilnehmer</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (Bildschirm)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Select a participant at least.</source>
        <translation>Wählen Sie mindestens einen Teilnehmer aus.</translation>
    </message>
    <message>
        <source>Choose where to save it.</source>
        <translation>Wählen Sie, wo er gespeichert wird.</translation>
    </message>
    <message>
        <source>“%1” exists. Choose another name.</source>
        <translation>„%1“ gibt es schon. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Choose another one.</source>
        <translation>Den Ordner „%1“ gibt es nicht. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Eigenes Layout</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Eigenes Layout „%1“</translation>
    </message>
    <message>
        <source>Choose MP4 for a custom layout.</source>
        <translation>Wählen Sie MP4 für ein eigenes Layout.</translation>
    </message>
    <message>
        <source>A custom layout shows the whole recording. Choose it as the range, and cut the MP4 afterwards.</source>
        <translation>Ein eigenes Layout zeigt die ganze Aufnahme. Wählen Sie diese als Bereich, und schneiden Sie die MP4 danach.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportPanel</name>
    <message>
        <source>Remove finished</source>
        <translation>Fertige entfernen</translation>
    </message>
    <message>
        <source>Remove finished exports from the list; their files stay</source>
        <translation>Fertige Exporte aus der Liste entfernen; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Could not export to “%1”</source>
        <translation>Export nach „%1“ fehlgeschlagen</translation>
    </message>
    <message>
        <source>Could not show the folder: no file manager is installed. The file is %1.</source>
        <translation>Der Ordner lässt sich nicht anzeigen: Es ist kein Dateimanager installiert. Die Datei ist %1.</translation>
    </message>
    <message>
        <source>No exports. Select a recording in the library, and choose Export there.</source>
        <translation>Keine Exporte. Wählen Sie in der Bibliothek eine Aufnahme aus und dort „Exportieren“.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FactsModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>%L1 kbps</source>
        <translation>%L1 kbit/s</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>least and most</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>%L1 fps</source>
        <translation>%L1 fps</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>nur Audio</translation>
    </message>
    <message>
        <source>video only</source>
        <translation>nur Video</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Only while watched or recorded</source>
        <translation>Nur bei Bedarf abrufen</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Netzwerkpuffer</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Verlorene Pakete</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnenten</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>geroutet</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>weitergereicht</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>always, while participants publish</source>
        <translation>immer, solange Teilnehmer senden</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>auf Anforderung</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Aufgenommen als</translation>
    </message>
    <message>
        <source>Name of recordings</source>
        <translation>Name der Aufnahmen</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Eigenes Layout</translation>
    </message>
    <message>
        <source>Forced video codec</source>
        <translation>Erzwungener Video-Codec</translation>
    </message>
    <message>
        <source>Other codecs allowed</source>
        <translation>Andere Codecs erlaubt</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Invited, not joined since</source>
        <translation>Eingeladen, nicht beigetreten seit</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Beigetreten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Individual recording</source>
        <translation>Einzelaufnahme</translation>
    </message>
    <message>
        <source>Data of the server</source>
        <translation>Daten des Servers</translation>
    </message>
    <message>
        <source>Data of the client</source>
        <translation>Daten des Clients</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP-Adresse</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Gesendetes Video</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Empfangenes Video</translation>
    </message>
    <message>
        <source>ICE servers of its own</source>
        <translation>Eigene ICE-Server</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>From the server to the participant and back. Cameras and synthetic participants do not tell it.</source>
        <translation>Vom Server zum Teilnehmer und zurück. Kameras und synthetische Teilnehmer sagen sie nicht.</translation>
    </message>
    <message>
        <source>Audio level</source>
        <translation>Audiopegel</translation>
    </message>
    <message>
        <source>%L1 dB</source>
        <translation>%L1 dB</translation>
    </message>
    <message>
        <source>The loudest of the last second, as the participant&apos;s browser measures it; 0 dB is the loudest there is, −127 dB is silence.</source>
        <translation>Das Lauteste der letzten Sekunde, wie der Browser des Teilnehmers es misst; 0 dB ist das Lauteste, was es gibt, −127 dB ist Stille.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileMenu</name>
    <message>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <source>Name of the file:</source>
        <translation>Name der Datei:</translation>
    </message>
    <message>
        <source>Could not create “%1”</source>
        <translation>„%1“ konnte nicht erstellt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileOpener</name>
    <message>
        <source>Could not open “%1”. Recordings (ZIP, MP4, WebM, MKV) and layouts (.ovation-layout) can be opened.</source>
        <translation>„%1“ konnte nicht geöffnet werden. Geöffnet werden können Aufnahmen (ZIP, MP4, WebM, MKV) und Layouts (.ovation-layout).</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayback</name>
    <message>
        <source>Could not play this recording: its file cannot be read.</source>
        <translation>Diese Aufnahme lässt sich nicht abspielen: Ihre Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Could not play this recording: its file is neither MP4, WebM, Matroska, Ogg nor WAV.</source>
        <translation>Diese Aufnahme lässt sich nicht abspielen: Ihre Datei ist weder MP4, WebM, Matroska, Ogg noch WAV.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>Diese Aufnahme lässt sich nicht abspielen</translation>
    </message>
    <message>
        <source>This machine cannot play recordings: Qt Multimedia has no backend. Install libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio.</source>
        <translation>Dieser Rechner kann keine Aufnahmen abspielen: Qt Multimedia hat kein Backend. Installieren Sie libqt6multimedia6 und gstreamer1.0-plugins-good, und starten Sie Ovation Studio neu.</translation>
    </message>
    <message>
        <source>This recording has only audio, and no audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Diese Aufnahme hat nur Audio, und es wurde keine Audioausgabe gefunden. Schließen Sie ein Gerät an, oder installieren und starten Sie pipewire-pulse oder pulseaudio.</translation>
    </message>
    <message>
        <source>If other players show it, a codec is missing: install gstreamer1.0-libav, gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio.</source>
        <translation>Wenn andere Player sie zeigen, fehlt ein Codec: Installieren Sie gstreamer1.0-libav, gstreamer1.0-plugins-good und gstreamer1.0-plugins-bad, und starten Sie Ovation Studio neu.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Es wurde keine Audioausgabe gefunden, daher wird ohne Audio abgespielt. Schließen Sie ein Gerät an, oder installieren und starten Sie pipewire-pulse oder pulseaudio.</translation>
    </message>
    <message>
        <source>Could not play this recording: the disk does not answer, and too many recordings wait for it. Check the disk, then select the recording again.</source>
        <translation>Diese Aufnahme konnte nicht abgespielt werden: Der Datenträger antwortet nicht, und zu viele Aufnahmen warten auf ihn. Prüfen Sie den Datenträger und wählen Sie die Aufnahme dann erneut aus.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Finder</name>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Befehle, Sitzungen, Aufnahmen, Layouts und Einstellungen suchen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FirstRun</name>
    <message>
        <source>Show a &amp;demo session with synthetic participants</source>
        <translation>&amp;Demositzung mit synthetischen Teilnehmern zeigen</translation>
    </message>
    <message>
        <source>Welcome to Ovation Studio</source>
        <translation>Willkommen bei Ovation Studio</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Übe&amp;rspringen</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Choose the folder that recordings are written to.</source>
        <translation>Wählen Sie den Ordner, in den Aufnahmen geschrieben werden.</translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation>Ordner der Aufnahmen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Enter the name or IP address at which clients reach this server. With “localhost” only this machine does.</source>
        <translation>Geben Sie den Namen oder die IP-Adresse ein, unter der Clients diesen Server erreichen. Mit „localhost“ erreicht ihn nur dieser Rechner.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>The secret is copied.</source>
        <translation>Das Geheimnis ist kopiert.</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>Geheimnis:</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Ovation Studio is set up. You can change everything later in the settings.</source>
        <translation>Ovation Studio ist eingerichtet. Sie können alles später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>%1 von %2 sind frei.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Port %1 ist frei.</translation>
    </message>
    <message>
        <source>Could not listen on port %1</source>
        <translation>Port %1 konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in the settings, on request. It is kept in a file that only you can read, which the server without a window reads, too.</source>
        <translation>Anwendungen melden sich mit diesem Geheimnis an, als OPENVIDU_SECRET. Kopieren Sie es jetzt: später wird es nur auf Wunsch in den Einstellungen gezeigt. Es steht in einer Datei, die nur Sie lesen können und die auch der Server ohne Fenster liest.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GridPlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Es wurde keine Audioausgabe gefunden, daher wird ohne Audio abgespielt. Schließen Sie ein Gerät an, oder installieren und starten Sie pipewire-pulse oder pulseaudio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GuideWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>No section of the guide has all these words.</source>
        <translation>Kein Abschnitt des Handbuchs enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>ovation::ui::HeaderBar</name>
    <message>
        <source>Address for applications (OPENVIDU_URL)</source>
        <translation>Adresse für Anwendungen (OPENVIDU_URL)</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Gastlink kopieren</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Create a session first: a guest link belongs to a session</source>
        <translation>Erstellen Sie zuerst eine Sitzung: Ein Gastlink gehört zu einer Sitzung</translation>
    </message>
    <message>
        <source>Stopping: finalizing recordings, at most 10 s…</source>
        <translation>Wird beendet: Aufnahmen werden abgeschlossen, höchstens 10 s…</translation>
    </message>
    <message>
        <source>Stopping: closing sessions, at most 10 s…</source>
        <translation>Wird beendet: Sitzungen werden geschlossen, höchstens 10 s…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>Your own arrangements of the window</source>
        <translation>Ihre eigenen Anordnungen des Fensters</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join “%1”</source>
        <translation>Einen Gastlink kopieren, mit dem ein Teilnehmer „%1“ beitreten kann</translation>
    </message>
</context>
<context>
    <name>ovation::ui::IceServerList</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Ohne Anmeldung</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>Gemeinsames Geheimnis</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Address of ICE server %1</source>
        <translation>Adresse von ICE-Server %1</translation>
    </message>
    <message>
        <source>How ICE server %1 is signed in to</source>
        <translation>Anmeldung an ICE-Server %1</translation>
    </message>
    <message>
        <source>User name for ICE server %1</source>
        <translation>Benutzername für ICE-Server %1</translation>
    </message>
    <message>
        <source>Password or secret for ICE server %1</source>
        <translation>Passwort oder Geheimnis für ICE-Server %1</translation>
    </message>
    <message>
        <source>Remove ICE server %1</source>
        <translation>ICE-Server %1 entfernen</translation>
    </message>
    <message>
        <source>Add ICE server</source>
        <translation>ICE-Server hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers are enough</source>
        <translation>
            <numerusform>Ein Server genügt</numerusform>
            <numerusform>%Ln Server genügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Server %1: %2</source>
        <comment>number of an ICE server, what is wrong with it</comment>
        <translation>Server %1: %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::InvitationDialog</name>
    <message>
        <source>as in the settings</source>
        <translation>wie in den Einstellungen</translation>
    </message>
    <message>
        <source> kbps</source>
        <translation> kbit/s</translation>
    </message>
    <message>
        <source>New connection to “%1”</source>
        <translation>Neue Verbindung zu „%1“</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>For the application, for example a name. All participants get it.</source>
        <translation>Für die Anwendung, zum Beispiel ein Name. Alle Teilnehmer erhalten sie.</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>In Aufnahmen mit einer Datei je Stream einbeziehen</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>Verbindung anlegen</translation>
    </message>
    <message>
        <source>Least video that it sends, in kbps</source>
        <translation>Mindestens gesendetes Video, in kbit/s</translation>
    </message>
    <message>
        <source>Most video that it sends, in kbps</source>
        <translation>Höchstens gesendetes Video, in kbit/s</translation>
    </message>
    <message>
        <source>Least video that it gets, in kbps</source>
        <translation>Mindestens empfangenes Video, in kbit/s</translation>
    </message>
    <message>
        <source>Most video that it gets, in kbps</source>
        <translation>Höchstens empfangenes Video, in kbit/s</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Gesendetes Video</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Empfangenes Video</translation>
    </message>
    <message>
        <source>The least and the most bandwidth; 0 is unlimited.</source>
        <translation>Die kleinste und größte Bandbreite; 0 ist unbegrenzt.</translation>
    </message>
    <message>
        <source>The connection waits for one participant, who joins with the token or the guest link. Copy what you need: it is not shown again.</source>
        <translation>Die Verbindung wartet auf einen Teilnehmer, der mit dem Token oder dem Gastlink beitritt. Kopieren Sie, was Sie brauchen: Es wird nicht wieder angezeigt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Token for an application</source>
        <translation>Token für eine Anwendung</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>Guest link for a browser</source>
        <translation>Gastlink für einen Browser</translation>
    </message>
    <message>
        <source>Copy the guest link</source>
        <translation>Gastlink kopieren</translation>
    </message>
    <message>
        <source>Could not create the connection</source>
        <translation>Die Verbindung konnte nicht angelegt werden</translation>
    </message>
    <message>
        <source>ICE servers</source>
        <translation>ICE-Server</translation>
    </message>
    <message>
        <source>STUN and TURN servers for this participant, instead of those in the settings.</source>
        <translation>STUN- und TURN-Server für diesen Teilnehmer statt derer in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::JobRow</name>
    <message>
        <source>Pause this export</source>
        <translation>Diesen Export anhalten</translation>
    </message>
    <message>
        <source>Cancel this export</source>
        <translation>Diesen Export abbrechen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Fortschritt von „%1“</translation>
    </message>
    <message>
        <source>Resume this export</source>
        <translation>Diesen Export fortsetzen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutChooser</name>
    <message>
        <source>Layout of the preview</source>
        <translation>Layout der Vorschau</translation>
    </message>
    <message>
        <source>As recorded (%1)</source>
        <translation>Wie aufgenommen (%1)</translation>
    </message>
    <message>
        <source>Layout of the preview: %1</source>
        <translation>Layout der Vorschau: %1</translation>
    </message>
    <message>
        <source>Layout of the preview: as recorded, %1</source>
        <translation>Layout der Vorschau: wie aufgenommen, %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutEditor</name>
    <message>
        <source>Select a layout, or create one, to edit its files here.</source>
        <translation>Wählen Sie ein Layout aus oder erstellen Sie eines, um hier seine Dateien zu bearbeiten.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all files of the layout and reload the page</source>
        <translation>Alle Dateien des Layouts speichern und die Seite neu laden</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>Automatisch speichern</translation>
    </message>
    <message>
        <source>Save a second after you stop typing, and refresh the page</source>
        <translation>Eine Sekunde nach dem letzten Tastendruck speichern und die Seite aktualisieren</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Neue Datei…</translation>
    </message>
    <message>
        <source>Add a file to the layout</source>
        <translation>Dem Layout eine Datei hinzufügen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Open another file of the layout</source>
        <translation>Eine andere Datei des Layouts öffnen</translation>
    </message>
    <message>
        <source>Could not save “%1”</source>
        <translation>„%1“ konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The editor ended unexpectedly and was restarted. Your changes are kept.</source>
        <translation>Der Editor wurde unerwartet beendet und neu gestartet. Ihre Änderungen sind erhalten.</translation>
    </message>
    <message>
        <source>Recovered unsaved changes: %1</source>
        <translation>Nicht gespeicherte Änderungen wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Another program changed “%1”, so it is not saved automatically. Save it to replace that change.</source>
        <translation>Ein anderes Programm hat „%1“ geändert, daher wird die Datei nicht automatisch gespeichert. Speichern Sie sie, um diese Änderung zu überschreiben.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Could not open “%1”</source>
        <translation>„%1“ konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>%1:%2 is incomplete</source>
        <translation>%1:%2 ist unvollständig</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Datei schließen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutImport</name>
    <message>
        <source>Importing %1…</source>
        <translation>%1 wird importiert…</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>%1 konnte nicht importiert werden</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>„%1“ importiert</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Abgebrochen; es blieb nichts zurück</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutList</name>
    <message>
        <source>Main layout</source>
        <translation>Hauptlayout</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New layout from a template</source>
        <translation>Neues Layout aus einer Vorlage</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import a layout from an archive</source>
        <translation>Ein Layout aus einem Archiv importieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the selected layout as an archive</source>
        <translation>Das ausgewählte Layout als Archiv exportieren</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Duplicate the selected layout</source>
        <translation>Das ausgewählte Layout duplizieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Rename the selected layout</source>
        <translation>Das ausgewählte Layout umbenennen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the selected layout</source>
        <translation>Das ausgewählte Layout löschen</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>Noch kein Layout</translation>
    </message>
    <message>
        <source>A layout is a web page that shows the participants of a session the way you want them recorded. Begin with a template: you see it live while you edit it. Applications record it with recordingLayout CUSTOM and its folder as customLayout.</source>
        <translation>Ein Layout ist eine Webseite, die die Teilnehmer einer Sitzung so zeigt, wie sie aufgenommen werden sollen. Beginnen Sie mit einer Vorlage: Sie sehen sie live, während Sie sie bearbeiten. Anwendungen nehmen es mit recordingLayout CUSTOM und seinem Ordner als customLayout auf.</translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>Neues Layout…</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>Ein Archiv importieren…</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>eine Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Available when the archive in progress is finished</source>
        <translation>Verfügbar, sobald das laufende Archiv fertig ist</translation>
    </message>
    <message>
        <source>“%1” could not be made</source>
        <translation>„%1“ konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>Ein Layout importieren</translation>
    </message>
    <message>
        <source>Archives (%1)</source>
        <translation>Archive (%1)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>„%1“ exportieren</translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>„%1“ wird exportiert…</translation>
    </message>
    <message>
        <source>“%1” could not be exported</source>
        <translation>„%1“ konnte nicht exportiert werden</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>„%1“ duplizieren</translation>
    </message>
    <message>
        <source>Folder of the copy:</source>
        <translation>Ordner der Kopie:</translation>
    </message>
    <message>
        <source>“%1” could not be duplicated</source>
        <translation>„%1“ konnte nicht dupliziert werden</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>“%1” could not be renamed</source>
        <translation>„%1“ konnte nicht umbenannt werden</translation>
    </message>
    <message>
        <source>“%1” could not be deleted</source>
        <translation>„%1“ konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” could not be brought back</source>
        <translation>„%1“ konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Abgebrochen; es blieb nichts zurück</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutNote</name>
    <message>
        <source>Show the layout</source>
        <translation>Layout anzeigen</translation>
    </message>
    <message>
        <source>Open the layout in Design, which shows its page live</source>
        <translation>Das Layout unter „Gestalten“ öffnen, wo seine Seite live zu sehen ist</translation>
    </message>
    <message>
        <source>Recordings of this session have a custom layout, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Aufnahmen dieser Sitzung haben ein eigenes Layout, eine Webseite. Die Vorschau zeigt dieselben Teilnehmer in einem Raster.</translation>
    </message>
    <message>
        <source>Recordings of this session have the custom layout “%1”, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Aufnahmen dieser Sitzung haben das eigene Layout „%1“, eine Webseite. Die Vorschau zeigt dieselben Teilnehmer in einem Raster.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutSaver</name>
    <message>
        <source>it is not UTF-8 on the disk; save it to convert it</source>
        <translation>sie ist auf dem Datenträger nicht in UTF-8; speichern Sie sie, um sie umzuwandeln</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutsPanel</name>
    <message>
        <source>Layouts are shown once the server is running.</source>
        <translation>Layouts werden angezeigt, sobald der Server läuft.</translation>
    </message>
    <message>
        <source>Could not show layouts</source>
        <translation>Layouts konnten nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>„%1“ enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Could not set up the stage</source>
        <translation>Die Bühne konnte nicht eingerichtet werden</translation>
    </message>
    <message>
        <source>Could not load the part of the program that edits and shows layouts (%1). Install the package ovation-studio-layouts.</source>
        <translation>Der Programmteil, der Layouts bearbeitet und anzeigt, konnte nicht geladen werden (%1). Installieren Sie das Paket ovation-studio-layouts.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryCommands</name>
    <message numerus="yes">
        <source>Could not delete %n recordings</source>
        <translation>
            <numerusform>Die Aufnahme konnte nicht gelöscht werden</numerusform>
            <numerusform>%n Aufnahmen konnten nicht gelöscht werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>„%1“ konnte nicht gelöscht werden</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n recordings to the trash</source>
        <translation>
            <numerusform>Eine Aufnahme in den Papierkorb verschoben</numerusform>
            <numerusform>%n Aufnahmen in den Papierkorb verschoben</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>„%1“ in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>Could not restore %n recordings</source>
        <translation>
            <numerusform>Die Aufnahme konnte nicht wiederhergestellt werden</numerusform>
            <numerusform>%n Aufnahmen konnten nicht wiederhergestellt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>„%1“ konnte nicht wiederhergestellt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are deleted from the disk. This cannot be undone.</source>
        <translation>
            <numerusform>Eine Aufnahme wird vom Datenträger gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Aufnahmen werden vom Datenträger gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted from the disk. This cannot be undone.</source>
        <translation>„%1“ wird vom Datenträger gelöscht. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>„%1“ konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>Downloading “%1”…</source>
        <translation>„%1“ wird heruntergeladen…</translation>
    </message>
    <message>
        <source>Could not download “%1”</source>
        <translation>„%1“ konnte nicht heruntergeladen werden</translation>
    </message>
    <message>
        <source>“%1” is on this machine now</source>
        <translation>„%1“ ist jetzt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Could not show the folder of “%1”: no file manager is installed. The file is %2.</source>
        <translation>Der Ordner von „%1“ lässt sich nicht anzeigen: Es ist kein Dateimanager installiert. Die Datei ist %2.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryFilters</name>
    <message>
        <source>Kept only</source>
        <translation>Nur aufbewahrte</translation>
    </message>
    <message>
        <source>Filter by mode</source>
        <translation>Nach Modus filtern</translation>
    </message>
    <message>
        <source>Any mode</source>
        <translation>Jeder Modus</translation>
    </message>
    <message>
        <source>Composed</source>
        <translation>Zusammengesetzt</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Nach Status filtern</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Filter by health</source>
        <translation>Nach Zustand filtern</translation>
    </message>
    <message>
        <source>Any health</source>
        <translation>Jeder Zustand</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>Mit Hinweisen</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>Filter by date</source>
        <translation>Nach Datum filtern</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>Filter by length</source>
        <translation>Nach Länge filtern</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Länge</translation>
    </message>
    <message>
        <source>Under 1 min</source>
        <translation>Unter 1 min</translation>
    </message>
    <message>
        <source>1–10 min</source>
        <translation>1–10 min</translation>
    </message>
    <message>
        <source>10–60 min</source>
        <translation>10–60 min</translation>
    </message>
    <message>
        <source>Over 1 h</source>
        <translation>Über 1 h</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>Nach Schlagwort filtern</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jedes Schlagwort</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryImport</name>
    <message>
        <source>Recordings (%1)</source>
        <translation>Aufnahmen (%1)</translation>
    </message>
    <message>
        <source>Could not import “%1”</source>
        <translation>„%1“ konnte nicht importiert werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryPanel</name>
    <message>
        <source>Loading recordings…</source>
        <translation>Aufnahmen werden geladen…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Import a ZIP or a movie of another server</source>
        <translation>Ein ZIP oder ein Video eines anderen Servers importieren</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturen</translation>
    </message>
    <message>
        <source>Show thumbnails instead of a table</source>
        <translation>Miniaturen statt einer Tabelle anzeigen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by date, length, mode, health and tag</source>
        <translation>Nach Datum, Länge, Modus, Zustand und Schlagwort filtern</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Show deleted recordings; they are kept for seven days</source>
        <translation>Gelöschte Aufnahmen anzeigen; sie bleiben sieben Tage erhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Die ausgewählte Aufnahme abspielen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Export the selected recording</source>
        <translation>Die ausgewählte Aufnahme exportieren</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Download the file of the selected recording to this machine</source>
        <translation>Die Datei der ausgewählten Aufnahme auf diesen Rechner herunterladen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Die ausgewählte Aufnahme in ihrem Ordner anzeigen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Aufbewahren</translation>
    </message>
    <message>
        <source>Keep the selected recordings: no retention rule removes them</source>
        <translation>Die ausgewählten Aufnahmen aufbewahren: keine Aufbewahrungsregel entfernt sie</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move the selected recordings to the trash</source>
        <translation>Die ausgewählten Aufnahmen in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Take the selected recordings out of the trash</source>
        <translation>Die ausgewählten Aufnahmen aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message>
        <source>Delete the selected recordings permanently</source>
        <translation>Die ausgewählten Aufnahmen endgültig löschen</translation>
    </message>
    <message>
        <source>Search recordings</source>
        <translation>Aufnahmen durchsuchen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Importing “%1”. Then: %2 more…</source>
        <translation>„%1“ wird importiert. Danach: %2 weitere…</translation>
    </message>
    <message>
        <source>Importing “%1”…</source>
        <translation>„%1“ wird importiert…</translation>
    </message>
    <message>
        <source>No recording matches</source>
        <translation>Keine Aufnahme passt</translation>
    </message>
    <message>
        <source>Search for fewer words, or filter less.</source>
        <translation>Suchen Sie nach weniger Wörtern, oder filtern Sie weniger.</translation>
    </message>
    <message>
        <source>The library is still being read. More may appear.</source>
        <translation>Die Bibliothek wird noch gelesen. Es können weitere erscheinen.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>Deleted recordings stay here for seven days and can be restored.</source>
        <translation>Gelöschte Aufnahmen bleiben sieben Tage hier und können wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Die Bibliothek wird gelesen…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>Noch keine Aufnahmen</translation>
    </message>
    <message>
        <source>Record a session in Administer (Alt+1), or drop a ZIP or a movie of OpenVidu or Vonage here to import it.</source>
        <translation>Nehmen Sie unter „Verwalten“ (Alt+1) eine Sitzung auf, oder ziehen Sie ein ZIP oder ein Video von OpenVidu oder Vonage hierher, um es zu importieren.</translation>
    </message>
    <message>
        <source>Stop this recording before you delete it</source>
        <translation>Beenden Sie diese Aufnahme, bevor Sie sie löschen</translation>
    </message>
    <message>
        <source>Select a recording to export it</source>
        <translation>Wählen Sie eine Aufnahme aus, um sie zu exportieren</translation>
    </message>
    <message>
        <source>This recording is still running</source>
        <translation>Diese Aufnahme läuft noch</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Eine Aufnahme importieren</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>„%1“ importiert</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n recordings</source>
        <translation>
            <numerusform>Eine Aufnahme importiert</numerusform>
            <numerusform>%n Aufnahmen importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</source>
        <translation>
            <numerusform>Eine Aufnahme wird am %1 entfernt. Markieren Sie mit „Aufbewahren“, was bleiben soll.</numerusform>
            <numerusform>%n Aufnahmen werden ab %1 entfernt. Markieren Sie mit „Aufbewahren“, was bleiben soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, sessions, participants, markers, notes</source>
        <translation>Namen, Sitzungen, Teilnehmer, Marken, Notizen durchsuchen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibrarySearch</name>
    <message>
        <source>Could not read the library</source>
        <translation>Die Bibliothek konnte nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryViews</name>
    <message>
        <source>Recordings as a table</source>
        <translation>Aufnahmen als Tabelle</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>siehe Details</translation>
    </message>
    <message>
        <source>Recordings as thumbnails</source>
        <translation>Aufnahmen als Miniaturen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LivePage</name>
    <message>
        <source>The selected layout is shown here, as it will be recorded.</source>
        <translation>Hier wird das ausgewählte Layout gezeigt, so wie es aufgenommen wird.</translation>
    </message>
    <message>
        <source>Pages cannot be shown here.</source>
        <translation>Seiten können hier nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>Die Seite neu laden</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Adresse öffnen…</translation>
    </message>
    <message>
        <source>Show the layout of another server</source>
        <translation>Das Layout eines anderen Servers anzeigen</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>10 Sekunden aufnehmen</translation>
    </message>
    <message>
        <source>Save, record the layout for ten seconds and open the recording</source>
        <translation>Speichern, das Layout zehn Sekunden lang aufnehmen und die Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Schnappschuss…</translation>
    </message>
    <message>
        <source>Save an image of the page as PNG</source>
        <translation>Ein Bild der Seite als PNG speichern</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen…</translation>
    </message>
    <message>
        <source>Compare the page with the last snapshot</source>
        <translation>Die Seite mit dem letzten Schnappschuss vergleichen</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Play the page&apos;s audio</source>
        <translation>Das Audio der Seite abspielen</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>lädt…</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>Address of a layout (https://…), empty for the selected one:</source>
        <translation>Adresse eines Layouts (https://…), leer für das ausgewählte:</translation>
    </message>
    <message>
        <source>Could not show the page</source>
        <translation>Die Seite konnte nicht angezeigt werden</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>The page ended unexpectedly: perhaps it ran out of memory. Reload it.</source>
        <translation>Die Seite wurde unerwartet beendet: Vielleicht ging der Speicher aus. Laden Sie sie neu.</translation>
    </message>
    <message>
        <source>Could not load the page: %1. Save or reload it.</source>
        <translation>Die Seite konnte nicht geladen werden: %1. Speichern Sie oder laden Sie sie neu.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogWindow</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Alle Stufen</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Info und höher</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Alle Kategorien</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Meldungen filtern</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt)</source>
        <translation>Protokolle (*.log *.txt)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Could not save the log</source>
        <translation>Das Protokoll konnte nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineCheck</name>
    <message>
        <source>Progress of the test</source>
        <translation>Fortschritt des Tests</translation>
    </message>
    <message>
        <source>Composes recordings of synthetic participants for about 5 seconds, with all processors. Nothing is kept.</source>
        <translation>Setzt etwa 5 Sekunden lang mit allen Prozessoren Aufnahmen synthetischer Teilnehmer zusammen. Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Could not test this machine</source>
        <translation>Dieser Rechner konnte nicht getestet werden</translation>
    </message>
    <message>
        <source>This machine does not keep up with a session of %1 participants at %2 × %3. Record with a smaller size or frame rate, or one file per stream.</source>
        <translation>Dieser Rechner kommt mit einer Sitzung von %1 Teilnehmern bei %2 × %3 nicht nach. Nehmen Sie mit kleinerer Auflösung oder Bildrate auf, oder eine Datei je Stream.</translation>
    </message>
    <message numerus="yes">
        <source>This machine records %n sessions of %1 participants at %2 × %3 at once.</source>
        <translation>
            <numerusform>Dieser Rechner nimmt %n Sitzung mit %1 Teilnehmern bei %2 × %3 gleichzeitig auf.</numerusform>
            <numerusform>Dieser Rechner nimmt %n Sitzungen mit je %1 Teilnehmern bei %2 × %3 gleichzeitig auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Test this machine</source>
        <translation>Diesen Rechner &amp;testen</translation>
    </message>
    <message>
        <source>A recording is running, and the test would disturb it</source>
        <translation>Eine Aufnahme läuft, und der Test würde sie stören</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineDialog</name>
    <message>
        <source>Test this machine</source>
        <translation>Diesen Rechner testen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MainMenu</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Uploads</source>
        <translation>&amp;Uploads</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Wiedergabe</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>S&amp;uchen…</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;About Ovation Studio</source>
        <translation>&amp;Über Ovation Studio</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MainWindow</name>
    <message>
        <source>Ovation Studio</source>
        <translation>Ovation Studio</translation>
    </message>
    <message>
        <source>The server could not start</source>
        <translation>Der Server konnte nicht starten</translation>
    </message>
    <message>
        <source>Fix the problem, then restart Ovation Studio.</source>
        <translation>Beheben Sie das Problem, und starten Sie Ovation Studio neu.</translation>
    </message>
    <message>
        <source>Could not upload “%1”: %2</source>
        <translation>„%1“ konnte nicht hochgeladen werden: %2</translation>
    </message>
    <message>
        <source>An export is running. Quitting cancels it and disconnects all participants.</source>
        <translation>Ein Export läuft. Beim Beenden wird er abgebrochen, und alle Teilnehmer werden getrennt.</translation>
    </message>
    <message>
        <source>A recording is running. Quitting stops and keeps it, and disconnects all participants.</source>
        <translation>Eine Aufnahme läuft. Beim Beenden wird sie gestoppt und bleibt erhalten, und alle Teilnehmer werden getrennt.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MarkerEditor</name>
    <message>
        <source>Could not add a marker</source>
        <translation>Die Marke konnte nicht gesetzt werden</translation>
    </message>
    <message>
        <source>Added a marker at %1</source>
        <translation>Marke bei %1 gesetzt</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Benennen…</translation>
    </message>
    <message>
        <source>Could not move the marker</source>
        <translation>Die Marke konnte nicht verschoben werden</translation>
    </message>
    <message>
        <source>Could not delete the marker</source>
        <translation>Die Marke konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Deleted the marker at %1</source>
        <translation>Marke bei %1 gelöscht</translation>
    </message>
    <message>
        <source>Deleted the marker “%1”</source>
        <translation>Marke „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Could not restore the marker</source>
        <translation>Die Marke konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>Rename marker</source>
        <translation>Marke umbenennen</translation>
    </message>
    <message>
        <source>Name of the marker at %1</source>
        <translation>Name der Marke bei %1</translation>
    </message>
    <message>
        <source>Could not rename the marker</source>
        <translation>Die Marke konnte nicht umbenannt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewLayoutDialog</name>
    <message>
        <source>New layout</source>
        <translation>Neues Layout</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Its recordings, unless a start says otherwise</source>
        <translation>Ihre Aufnahmen, wenn der Start nichts anderes sagt</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Sitzung anlegen</translation>
    </message>
    <message>
        <source>a random name</source>
        <translation>ein zufälliger Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Letters, digits, _ and -. Applications join by this name.</source>
        <translation>Buchstaben, Ziffern, _ und -. Anwendungen treten unter diesem Namen bei.</translation>
    </message>
    <message>
        <source>Routed, can be recorded</source>
        <translation>Geroutet, aufnehmbar</translation>
    </message>
    <message>
        <source>Relayed, can&apos;t be recorded</source>
        <translation>Weitergereicht, nicht aufnehmbar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>Auf Anforderung</translation>
    </message>
    <message>
        <source>Always, while participants publish</source>
        <translation>Immer, solange Teilnehmer senden</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Wie in den Einstellungen</translation>
    </message>
    <message>
        <source>Any that the browser chooses</source>
        <translation>Vom Browser gewählt</translation>
    </message>
    <message>
        <source>Preferred by the server (VP8)</source>
        <translation>Vom Server bevorzugt (VP8)</translation>
    </message>
    <message>
        <source>Video codec</source>
        <translation>Video-Codec</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Other codecs</source>
        <translation>Andere Codecs</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>wie die ID der Aufnahme</translation>
    </message>
    <message>
        <source>Becomes a file name. Several recordings may have the same.</source>
        <translation>Wird zum Dateinamen. Mehrere Aufnahmen können denselben haben.</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>Eine Datei mit allen Teilnehmern</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>Eine Datei mit allen Teilnehmern, Schnellstart</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>Eine Datei je Stream, in einem ZIP-Archiv</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Go on without streams that fail</source>
        <translation>Ohne fehlgeschlagene Streams fortsetzen</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Eigenes Layout</translation>
    </message>
    <message>
        <source>Folder or address of the custom layout</source>
        <translation>Ordner oder Adresse des eigenen Layouts</translation>
    </message>
    <message>
        <source>folder or address</source>
        <translation>Ordner oder Adresse</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>Namen der Teilnehmer anzeigen</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>Platzhalter für Teilnehmer ohne Video anzeigen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>black</source>
        <translation>schwarz</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>A color like #202830, or an image in the folder of layouts.</source>
        <translation>Eine Farbe wie #202830 oder ein Bild im Ordner der Layouts.</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>Beenden nach Minuten</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>Beenden bei Megabytes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Beenden nach</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Shared memory in MiB</source>
        <translation>Gemeinsamer Speicher in MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Applications read it back; this server needs none.</source>
        <translation>Anwendungen lesen den Wert zurück; dieser Server braucht keinen.</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>Die Sitzung konnte nicht erstellt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Notifier</name>
    <message>
        <source>Recording &amp;finished</source>
        <translation>Aufnahme &amp;beendet</translation>
    </message>
    <message>
        <source>&amp;Recording failed or ended early</source>
        <translation>&amp;Aufnahme fehlgeschlagen oder vorzeitig beendet</translation>
    </message>
    <message>
        <source>&amp;Disk space is low</source>
        <translation>&amp;Wenig Speicherplatz</translation>
    </message>
    <message>
        <source>&amp;Upload failed</source>
        <translation>&amp;Upload fehlgeschlagen</translation>
    </message>
    <message>
        <source>&amp;Participant waits alone</source>
        <translation>&amp;Teilnehmer wartet allein</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsole</name>
    <message>
        <source>Messages of the page</source>
        <translation>Meldungen der Seite</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Welche Meldungen gezeigt werden</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation>Meldungen löschen</translation>
    </message>
    <message>
        <source>Console and network</source>
        <translation>Konsole und Netzwerk</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>ein Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>eine Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsoleModel</name>
    <message>
        <source>%1
Double-click to go there</source>
        <translation>%1
Doppelklick springt dorthin</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageSnapshots</name>
    <message>
        <source>Save snapshot</source>
        <translation>Schnappschuss speichern</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Could not write %1. Choose another folder.</source>
        <translation>%1 konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Befehle, Sitzungen, Aufnahmen, Layouts und Einstellungen suchen</translation>
    </message>
    <message>
        <source>No command, session, recording, layout or setting has all these words.</source>
        <translation>Kein Befehl, keine Sitzung, keine Aufnahme, kein Layout und keine Einstellung enthält alle diese Wörter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Einstellung: %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ParticipantList</name>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (Bildschirm)</translation>
    </message>
    <message>
        <source>Hear only %1</source>
        <translation>Nur %1 hören</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>%1 stummschalten</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>%1 ausblenden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PastRecording</name>
    <message numerus="yes">
        <source>Record the last %n minutes</source>
        <translation>
            <numerusform>Letzte Minute aufnehmen</numerusform>
            <numerusform>Letzte %n Minuten aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>Letzte Sekunde aufnehmen</numerusform>
            <numerusform>Letzte %n Sekunden aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Wählen Sie eine Sitzung aus, um sie aufzunehmen</translation>
    </message>
    <message>
        <source>Record each participant of the selected session, beginning in the past</source>
        <translation>Alle Teilnehmer der ausgewählten Sitzung einzeln aufnehmen, beginnend in der Vergangenheit</translation>
    </message>
    <message>
        <source>Recording “%1”, beginning in the past.</source>
        <translation>„%1“ wird aufgenommen, beginnend in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>„%1“ konnte nicht aufgenommen werden</translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n minutes as one movie</source>
        <translation>
            <numerusform>Letzte Minute als ein Video aufnehmen</numerusform>
            <numerusform>Letzte %n Minuten als ein Video aufnehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds as one movie</source>
        <translation>
            <numerusform>Letzte Sekunde als ein Video aufnehmen</numerusform>
            <numerusform>Letzte %n Sekunden als ein Video aufnehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the selected session as one movie, beginning in the past</source>
        <translation>Die ausgewählte Sitzung als ein Video aufnehmen, beginnend in der Vergangenheit</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerControls</name>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Ein Bild zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Ein Bild vor</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>10 s zurück</translation>
    </message>
    <message>
        <source>Forward 10 s</source>
        <translation>10 s vor</translation>
    </message>
    <message>
        <source>Back 5 s</source>
        <translation>5 s zurück</translation>
    </message>
    <message>
        <source>Forward 5 s</source>
        <translation>5 s vor</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Position and duration</source>
        <translation>Position und Dauer</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Vorige Marke</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Nächste Marke</translation>
    </message>
    <message>
        <source>Mark the beginning of a clip</source>
        <translation>Anfang eines Ausschnitts markieren</translation>
    </message>
    <message>
        <source>Mark the end of a clip</source>
        <translation>Ende eines Ausschnitts markieren</translation>
    </message>
    <message>
        <source>Repeat between the marks (I, O)</source>
        <translation>Zwischen den Marken wiederholen (I, O)</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>Marken entfernen</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Dieses Bild speichern</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;)</source>
        <translation>Geschwindigkeit (&lt; und &gt;)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Langsamer</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Schneller</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Volume (Up and Down)</source>
        <translation>Lautstärke (Pfeil auf und ab)</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerPanel</name>
    <message>
        <source>Select a recording in the library to watch it here.</source>
        <translation>Wählen Sie in der Bibliothek eine Aufnahme aus, um sie hier anzusehen.</translation>
    </message>
    <message>
        <source>There is no frame to save yet.</source>
        <translation>Es gibt noch kein Bild zum Speichern.</translation>
    </message>
    <message>
        <source>This recording is still running. It can be watched once it is stopped.</source>
        <translation>Diese Aufnahme läuft noch. Sie kann angesehen werden, sobald sie beendet ist.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt…</translation>
    </message>
    <message>
        <source>This recording has no streams to play. Its details say why.</source>
        <translation>Diese Aufnahme hat keine Streams zum Abspielen. Ihre Details sagen, warum.</translation>
    </message>
    <message>
        <source>This recording has no file to play.</source>
        <translation>Diese Aufnahme hat keine Datei zum Abspielen.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>Diese Aufnahme lässt sich nicht abspielen</translation>
    </message>
    <message>
        <source>Could not play “%1”</source>
        <translation>„%1“ lässt sich nicht abspielen</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Nur Audio</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewAudio</name>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>Listen to this session</source>
        <translation>Diese Sitzung mithören</translation>
    </message>
    <message>
        <source>Volume of the preview</source>
        <translation>Lautstärke der Vorschau</translation>
    </message>
    <message>
        <source>No audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Es wurde keine Audioausgabe gefunden. Schließen Sie ein Gerät an, oder installieren und starten Sie pipewire-pulse oder pulseaudio.</translation>
    </message>
    <message>
        <source>Stop listening to this session</source>
        <translation>Diese Sitzung nicht mehr mithören</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewPanel</name>
    <message>
        <source>Select a session to preview it.</source>
        <translation>Wählen Sie eine Sitzung für die Vorschau aus.</translation>
    </message>
    <message>
        <source>No participant of “%1” is publishing audio or video yet.</source>
        <translation>Noch sendet kein Teilnehmer von „%1“ Audio oder Video.</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Dieses Bild speichern</translation>
    </message>
    <message>
        <source>Save this frame as an image</source>
        <translation>Dieses Bild als Bilddatei speichern</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>Sicherheitsbereiche</translation>
    </message>
    <message>
        <source>Show in which area every screen shows action and titles</source>
        <translation>Zeigen, in welchem Bereich jeder Bildschirm Handlung und Titel ganz darstellt</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Show the preview on the whole screen; Esc returns</source>
        <translation>Die Vorschau im Vollbild zeigen; Esc kehrt zurück</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>Show all sessions at once, in small previews</source>
        <translation>Alle Sitzungen zugleich in kleinen Vorschauen zeigen</translation>
    </message>
    <message>
        <source>“%1” is muted in composed recordings.</source>
        <translation>„%1“ ist in zusammengesetzten Aufnahmen stumm.</translation>
    </message>
    <message>
        <source>“%1” is heard in composed recordings again.</source>
        <translation>„%1“ ist in zusammengesetzten Aufnahmen wieder zu hören.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Could not undo it</source>
        <translation>Konnte nicht rückgängig gemacht werden</translation>
    </message>
    <message>
        <source>Could not mute “%1” in recordings</source>
        <translation>„%1“ konnte in Aufnahmen nicht stummgeschaltet werden</translation>
    </message>
    <message>
        <source>Could not unmute “%1” in recordings</source>
        <translation>Die Stummschaltung von „%1“ in Aufnahmen konnte nicht aufgehoben werden</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more.</source>
        <translation>„%1“ ist nicht mehr angeheftet.</translation>
    </message>
    <message>
        <source>“%1” is pinned.</source>
        <translation>„%1“ ist angeheftet.</translation>
    </message>
    <message>
        <source>Could not pin “%1”</source>
        <translation>„%1“ konnte nicht angeheftet werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordControl</name>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Start or stop the recording of this session</source>
        <translation>Die Aufnahme dieser Sitzung starten oder beenden</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>angehalten %1</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>„%1“ konnte nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>Could not stop the recording of “%1”</source>
        <translation>Die Aufnahme von „%1“ konnte nicht beendet werden</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the recording of this session</source>
        <translation>Die Aufnahme dieser Sitzung beenden</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Wählen Sie eine Sitzung aus, um sie aufzunehmen</translation>
    </message>
    <message>
        <source>Record this session</source>
        <translation>Diese Sitzung aufnehmen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordOptionsDialog</name>
    <message>
        <source>Record “%1”</source>
        <translation>„%1“ aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>wie die ID der Aufnahme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>Eine Datei mit allen Teilnehmern</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>Eine Datei mit allen Teilnehmern, Schnellstart</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>Eine Datei je Stream, in einem ZIP-Archiv</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>Namen der Teilnehmer anzeigen</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>Platzhalter für Teilnehmer ohne Video anzeigen</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Background color as #rrggbb</source>
        <translation>Hintergrundfarbe als #rrggbb</translation>
    </message>
    <message>
        <source>Choose the background color</source>
        <translation>Hintergrundfarbe auswählen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>Beenden nach (Minuten)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>Beenden bei (Megabyte)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Beenden nach</translation>
    </message>
    <message>
        <source>or</source>
        <translation>oder</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Eigenes Layout</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Eigenes Layout „%1“</translation>
    </message>
    <message>
        <source>Starts at once because everything is kept ready. It begins in the layout of the session, which can be changed while it runs.</source>
        <translation>Startet sofort, weil alles bereitgehalten wird. Sie beginnt im Layout der Sitzung, das sich währenddessen ändern lässt.</translation>
    </message>
    <message>
        <source>An MP4 file with all participants, or a WebM file with audio only.</source>
        <translation>Eine MP4-Datei mit allen Teilnehmern oder eine WebM-Datei nur mit Audio.</translation>
    </message>
    <message>
        <source>Every stream as sent, without re-encoding.</source>
        <translation>Jeder Stream wie gesendet, ohne Neukodierung.</translation>
    </message>
    <message>
        <source>A recording with one file for all participants is running already. Choose one file per stream for a second one at the same time.</source>
        <translation>Es läuft bereits eine Aufnahme mit einer Datei für alle Teilnehmer. Wählen Sie für eine zweite gleichzeitig eine Datei je Stream.</translation>
    </message>
    <message>
        <source>A recording with one file per stream is running already. Choose one file with all participants for a second one at the same time.</source>
        <translation>Es läuft bereits eine Aufnahme mit einer Datei je Stream. Wählen Sie für eine zweite gleichzeitig eine Datei mit allen Teilnehmern.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Wählen Sie Audio, Video oder beides.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and - in the name: it becomes a file name.</source>
        <translation>Verwenden Sie im Namen nur Buchstaben von a bis z, Ziffern, _, ~ und -: Er wird zum Dateinamen.</translation>
    </message>
    <message>
        <source>Enter the background as a color like #202830.</source>
        <translation>Geben Sie den Hintergrund als Farbe wie #202830 ein.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingControls</name>
    <message>
        <source>Pause recording</source>
        <translation>Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Pause the selected recording</source>
        <translation>Die ausgewählte Aufnahme anhalten</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Marke setzen</translation>
    </message>
    <message>
        <source>Add a marker at this moment</source>
        <translation>In diesem Moment eine Marke setzen</translation>
    </message>
    <message>
        <source>Add named marker…</source>
        <translation>Benannte Marke setzen…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Aufnahme fortsetzen</translation>
    </message>
    <message>
        <source>Select a running recording to pause it</source>
        <translation>Wählen Sie eine laufende Aufnahme aus, um sie anzuhalten</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>„%1“ fortsetzen</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>„%1“ anhalten</translation>
    </message>
    <message>
        <source>Add a marker to “%1” at this moment</source>
        <translation>In diesem Moment eine Marke in „%1“ setzen</translation>
    </message>
    <message>
        <source>Select a running recording to add a marker</source>
        <translation>Wählen Sie eine laufende Aufnahme aus, um eine Marke zu setzen</translation>
    </message>
    <message>
        <source>Layout of “%1”: %2</source>
        <translation>Layout von „%1“: %2</translation>
    </message>
    <message>
        <source>The layout of “%1” cannot be changed: it is not composed in a built-in layout</source>
        <translation>Das Layout von „%1“ lässt sich nicht ändern: Sie wird nicht in einem eingebauten Layout zusammengesetzt</translation>
    </message>
    <message>
        <source>Select a running recording to change its layout</source>
        <translation>Wählen Sie eine laufende Aufnahme aus, um ihr Layout zu ändern</translation>
    </message>
    <message>
        <source>Could not resume “%1”</source>
        <translation>„%1“ konnte nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>Could not pause “%1”</source>
        <translation>„%1“ konnte nicht angehalten werden</translation>
    </message>
    <message>
        <source>Could not add a marker to “%1”</source>
        <translation>In „%1“ konnte keine Marke gesetzt werden</translation>
    </message>
    <message>
        <source>Marker added at %1.</source>
        <translation>Marke bei %1 gesetzt.</translation>
    </message>
    <message>
        <source>Name of the marker at %1:</source>
        <translation>Name der Marke bei %1:</translation>
    </message>
    <message>
        <source>No marker was added: the recording ended, or another one was selected meanwhile.</source>
        <translation>Es wurde keine Marke gesetzt: Die Aufnahme endete, oder inzwischen wurde eine andere ausgewählt.</translation>
    </message>
    <message>
        <source>Could not change the layout of “%1”</source>
        <translation>Das Layout von „%1“ konnte nicht geändert werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingDetails</name>
    <message>
        <source>Details of “%1”</source>
        <translation>Details von „%1“</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Keine Probleme gefunden.</translation>
    </message>
    <message>
        <source>The recording is usable, with these notes:</source>
        <translation>Die Aufnahme ist brauchbar, mit diesen Hinweisen:</translation>
    </message>
    <message>
        <source>This recording has no health report.</source>
        <translation>Zu dieser Aufnahme gibt es keinen Zustandsbericht.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Streams</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Längste Lücke</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>A/V-Versatz</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Packets that never arrived</source>
        <translation>Pakete, die nie ankamen</translation>
    </message>
    <message>
        <source>Frames that could not be decoded because packets were lost</source>
        <translation>Bilder, die wegen verlorener Pakete nicht dekodiert werden konnten</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marken</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingModel</name>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Resume it to go on recording</source>
        <translation>Setzen Sie sie fort, um weiter aufzunehmen</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>nimmt auf</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>wird abgeschlossen</translation>
    </message>
    <message>
        <source>The file is being finalized</source>
        <translation>Die Datei wird abgeschlossen</translation>
    </message>
    <message>
        <source>to be uploaded</source>
        <translation>wird noch hochgeladen</translation>
    </message>
    <message>
        <source>Clients see it as stopped until it is uploaded</source>
        <translation>Clients sehen sie als gestoppt, bis sie hochgeladen ist</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Record the selected session</source>
        <translation>Die ausgewählte Sitzung aufnehmen</translation>
    </message>
    <message>
        <source>Record with options…</source>
        <translation>Mit Optionen aufnehmen…</translation>
    </message>
    <message>
        <source>Choose how to record the selected session</source>
        <translation>Auswählen, wie die ausgewählte Sitzung aufgenommen wird</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Stop the selected recording</source>
        <translation>Die ausgewählte Aufnahme beenden</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Aufnahme öffnen</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Die ausgewählte Aufnahme abspielen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Die ausgewählte Aufnahme in ihrem Ordner anzeigen</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Details…</translation>
    </message>
    <message>
        <source>Show the health report of the selected recording</source>
        <translation>Den Zustandsbericht der ausgewählten Aufnahme anzeigen</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>Aufnahmen filtern</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Wählen Sie eine Sitzung aus, um sie aufzunehmen</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>„%1“ konnte nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>Could not stop “%1”</source>
        <translation>„%1“ konnte nicht beendet werden</translation>
    </message>
    <message>
        <source>Could not open “%1”: its file %2 does not exist any more. Delete the recording to remove it from the list.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Die Datei %2 gibt es nicht mehr. Löschen Sie die Aufnahme, um sie aus der Liste zu entfernen.</translation>
    </message>
    <message>
        <source>Could not open “%1”: this desktop has no program for %2 files. Install a video player, for example VLC.</source>
        <translation>„%1“ konnte nicht geöffnet werden: Dieser Desktop hat kein Programm für %2-Dateien. Installieren Sie einen Videoplayer, zum Beispiel VLC.</translation>
    </message>
    <message>
        <source>Could not show the folder %1: this desktop has no file manager.</source>
        <translation>Der Ordner %1 lässt sich nicht anzeigen: Dieser Desktop hat keinen Dateimanager.</translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation>Aufnahme löschen</translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>„%1“ konnte nicht gelöscht werden</translation>
    </message>
    <message>
        <source>No recordings yet. Select a session with a participant who publishes audio or video, and press Record.</source>
        <translation>Noch keine Aufnahmen. Wählen Sie eine Sitzung aus, in der ein Teilnehmer Audio oder Video sendet, und drücken Sie „Aufnehmen“.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtern (%1)</translation>
    </message>
    <message>
        <source>Move the selected recording to the trash</source>
        <translation>Die ausgewählte Aufnahme in den Papierkorb verschieben</translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>„%1“ in den Papierkorb verschoben</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>„%1“ konnte nicht wiederhergestellt werden</translation>
    </message>
    <message>
        <source>The files of “%1” are not on the disk any more. Remove it from the list? This cannot be undone.</source>
        <translation>Die Dateien von „%1“ sind nicht mehr auf dem Datenträger. Aus der Liste entfernen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ReviewPerspective</name>
    <message>
        <source>Could not open this recording</source>
        <translation>Diese Aufnahme konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SavingDialog</name>
    <message>
        <source>Could not save the settings</source>
        <translation>Die Einstellungen konnten nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Your changes have not been saved.</source>
        <translation>Ihre Änderungen sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionChooser</name>
    <message>
        <source>Session that the page shows</source>
        <translation>Sitzung, die die Seite zeigt</translation>
    </message>
    <message>
        <source>Session that the page shows: a running one, or the stage below</source>
        <translation>Sitzung, die die Seite zeigt: eine laufende oder die Bühne unten</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionCreation</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Eine Sitzung erstellen und Teilnehmer einladen</translation>
    </message>
    <message>
        <source>New session with options…</source>
        <translation>Neue Sitzung mit Optionen…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Name of the session (leave empty for a random one):</source>
        <translation>Name der Sitzung (leer lassen für einen zufälligen):</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>Die Sitzung konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Could not create session “%1”</source>
        <translation>Die Sitzung „%1“ konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Could not start the demo</source>
        <translation>Die Demo konnte nicht gestartet werden</translation>
    </message>
    <message>
        <source>Could not add a participant to the demo</source>
        <translation>Der Demo konnte kein Teilnehmer hinzugefügt werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionDetails</name>
    <message>
        <source>Details and events</source>
        <translation>Details und Ereignisse</translation>
    </message>
    <message>
        <source>Properties of what is selected</source>
        <translation>Eigenschaften der Auswahl</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionEmpty</name>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation>Beide Zeilen kopieren</translation>
    </message>
    <message>
        <source>Environment variables for an application that uses this server</source>
        <translation>Umgebungsvariablen für eine Anwendung, die diesen Server nutzt</translation>
    </message>
    <message>
        <source>Or connect an OpenVidu application with two lines:</source>
        <translation>Oder verbinden Sie eine OpenVidu-Anwendung mit zwei Zeilen:</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Noch keine Sitzungen</translation>
    </message>
    <message>
        <source>Participants meet in a session. Create one and send its guest link, or try a demo with four synthetic participants.</source>
        <translation>Teilnehmer treffen sich in einer Sitzung. Erstellen Sie eine und verschicken Sie ihren Gastlink, oder probieren Sie eine Demo mit vier synthetischen Teilnehmern aus.</translation>
    </message>
    <message>
        <source>&lt;OPENVIDU_SECRET of this server&gt;</source>
        <translation>&lt;OPENVIDU_SECRET dieses Servers&gt;</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Eine Sitzung erstellen und Teilnehmer einladen</translation>
    </message>
    <message>
        <source>Create a session with four synthetic participants</source>
        <translation>Eine Sitzung mit vier synthetischen Teilnehmern erstellen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionModel</name>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>audio muted</source>
        <translation>Audio stumm</translation>
    </message>
    <message>
        <source>video muted</source>
        <translation>Video aus</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers</source>
        <translation>
            <numerusform>ein Empfänger</numerusform>
            <numerusform>%n Empfänger</numerusform>
        </translation>
    </message>
    <message>
        <source>no subscribers</source>
        <translation>keine Empfänger</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Stream %1</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>beigetreten %1</translation>
    </message>
    <message>
        <source>Recording %1
%2 recorded so far</source>
        <translation>Aufnahme %1
bisher %2 aufgenommen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>Aufgenommen: %1</translation>
    </message>
    <message>
        <source>Session %1
created %2</source>
        <translation>Sitzung %1
erstellt %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Being recorded as %1</source>
        <translation>Wird aufgenommen als %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n dabei</numerusform>
            <numerusform>%n dabei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames per second</source>
        <translation>
            <numerusform>%Ln Bild pro Sekunde</numerusform>
            <numerusform>%Ln Bilder pro Sekunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Jitter %L1 ms</source>
        <translation>Jitter %L1 ms</translation>
    </message>
    <message>
        <source>%1, %L2 fps</source>
        <translation>%1, %L2 fps</translation>
    </message>
    <message>
        <source>invited, not joined</source>
        <translation>eingeladen, fehlt noch</translation>
    </message>
    <message>
        <source>Invited %1. Its token or guest link was not used yet; revoke it to make it invalid.</source>
        <translation>Eingeladen %1. Token oder Gastlink wurden noch nicht benutzt; ziehen Sie die Einladung zurück, um sie ungültig zu machen.</translation>
    </message>
    <message numerus="yes">
        <source>%n invited participants have not joined</source>
        <translation>
            <numerusform>%n eingeladener Teilnehmer ist nicht beigetreten</numerusform>
            <numerusform>%n eingeladene Teilnehmer sind nicht beigetreten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n eingeladen</numerusform>
            <numerusform>%n eingeladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip %L1 ms</source>
        <translation>Umlaufzeit %L1 ms</translation>
    </message>
    <message>
        <source>Audio level %L1 dB</source>
        <translation>Audiopegel %L1 dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionPanel</name>
    <message>
        <source>Sessions, connections and streams</source>
        <translation>Sitzungen, Verbindungen und Streams</translation>
    </message>
    <message>
        <source>Both lines copied.</source>
        <translation>Beide Zeilen kopiert.</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Gastlink kopieren</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join the session</source>
        <translation>Einen Gastlink kopieren, mit dem ein Teilnehmer der Sitzung beitreten kann</translation>
    </message>
    <message>
        <source>Add synthetic participant</source>
        <translation>Synthetischen Teilnehmer hinzufügen</translation>
    </message>
    <message>
        <source>Add a synthetic participant that sends a test image and a tone</source>
        <translation>Einen synthetischen Teilnehmer hinzufügen, der ein Testbild und einen Ton sendet</translation>
    </message>
    <message>
        <source>Add IP camera…</source>
        <translation>IP-Kamera hinzufügen…</translation>
    </message>
    <message>
        <source>Add an IP camera that this server pulls</source>
        <translation>Eine IP-Kamera hinzufügen, die dieser Server abruft</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Sitzung schließen</translation>
    </message>
    <message>
        <source>Close the session and disconnect its participants</source>
        <translation>Die Sitzung schließen und ihre Teilnehmer trennen</translation>
    </message>
    <message>
        <source>Guest link to “%1” copied. It lets one participant join.</source>
        <translation>Gastlink zu „%1“ kopiert. Ein Teilnehmer kann damit beitreten.</translation>
    </message>
    <message>
        <source>Could not create a guest link to “%1”</source>
        <translation>Ein Gastlink zu „%1“ konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Could not add a synthetic participant to “%1”</source>
        <translation>„%1“ konnte kein synthetischer Teilnehmer hinzugefügt werden</translation>
    </message>
    <message>
        <source>Camera added to “%1”.</source>
        <translation>Kamera zu „%1“ hinzugefügt.</translation>
    </message>
    <message>
        <source>Could not close session “%1”</source>
        <translation>Die Sitzung „%1“ konnte nicht geschlossen werden</translation>
    </message>
    <message numerus="yes">
        <source>Closing “%1” disconnects %n participants.</source>
        <translation>
            <numerusform>Wenn Sie „%1“ schließen, wird ein Teilnehmer getrennt.</numerusform>
            <numerusform>Wenn Sie „%1“ schließen, werden %n Teilnehmer getrennt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n recordings stop and are kept.</source>
        <translation>
            <numerusform>Ihre Aufnahme endet und bleibt erhalten.</numerusform>
            <numerusform>Ihre %n Aufnahmen enden und bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter sessions and participants</source>
        <translation>Sitzungen und Teilnehmer filtern</translation>
    </message>
    <message>
        <source>Send signal…</source>
        <translation>Signal senden…</translation>
    </message>
    <message>
        <source>Send a signal to the selected participant, or to all of the session</source>
        <translation>Dem ausgewählten Teilnehmer oder allen der Sitzung ein Signal senden</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Senden beenden</translation>
    </message>
    <message>
        <source>End what the selected participant publishes</source>
        <translation>Beenden, was der ausgewählte Teilnehmer sendet</translation>
    </message>
    <message>
        <source>Could not end what “%1” publishes</source>
        <translation>Das Senden von „%1“ konnte nicht beendet werden</translation>
    </message>
    <message>
        <source>Signal sent to “%1”.</source>
        <translation>Signal an „%1“ gesendet.</translation>
    </message>
    <message>
        <source>Could not send a signal to “%1”</source>
        <translation>Das Signal an „%1“ konnte nicht gesendet werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events copied.</source>
        <translation>
            <numerusform>%Ln Ereignis kopiert.</numerusform>
            <numerusform>%Ln Ereignisse kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details and events</source>
        <translation>Details und Ereignisse</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingRow</name>
    <message>
        <source>Default: %1</source>
        <translation>Standard: %1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 ist in der Umgebung festgelegt. Ändern Sie es dort.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 ist in %2 festgelegt. Ändern Sie es dort.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Was Sie speichern, gilt nach einem Neustart von Ovation Studio.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Could not show the secret</source>
        <translation>Das Geheimnis konnte nicht angezeigt werden</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>&amp;Zertifikat…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Change a setting, and correct those that are marked</source>
        <translation>Ändern Sie eine Einstellung, und korrigieren Sie die markierten</translation>
    </message>
    <message>
        <source>Could not check the settings</source>
        <translation>Die Einstellungen konnten nicht geprüft werden</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Einstellungen importieren</translation>
    </message>
    <message>
        <source>Settings (*.env .env);;All files (*)</source>
        <translation>Einstellungen (*.env .env);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Could not import the settings</source>
        <translation>Die Einstellungen konnten nicht importiert werden</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n settings. They are kept when you save them.</source>
        <translation>
            <numerusform>%n Einstellung importiert. Sie gilt, sobald Sie sie speichern.</numerusform>
            <numerusform>%n Einstellungen importiert. Sie gelten, sobald Sie sie speichern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the settings that are saved. With secrets, anyone who reads the file can use this server and its storage.</source>
        <translation>Exportiert die gespeicherten Einstellungen. Mit Geheimnissen kann jeder, der die Datei liest, diesen Server und seinen Speicherort benutzen.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Einstellungen exportieren</translation>
    </message>
    <message>
        <source>Leave secrets out</source>
        <translation>Geheimnisse weglassen</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>Mit Geheimnissen exportieren</translation>
    </message>
    <message>
        <source>The settings are exported.</source>
        <translation>Die Einstellungen sind exportiert.</translation>
    </message>
    <message>
        <source>Could not export the settings</source>
        <translation>Die Einstellungen konnten nicht exportiert werden</translation>
    </message>
    <message>
        <source>Settings (*.env)</source>
        <translation>Einstellungen (*.env)</translation>
    </message>
    <message>
        <source>No setting has all these words in its name, meaning or value.</source>
        <translation>Keine Einstellung hat alle diese Wörter in Name, Bedeutung oder Wert.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortRecording</name>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Recording, %1 s</source>
        <translation>Nimmt auf, %1 s</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>10 Sekunden aufnehmen</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>„%1“ konnte nicht aufgenommen werden</translation>
    </message>
    <message>
        <source>Could not stop the recording</source>
        <translation>Die Aufnahme konnte nicht beendet werden</translation>
    </message>
    <message>
        <source>The recording failed: %1</source>
        <translation>Die Aufnahme ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Aufgenommen: %1</translation>
    </message>
    <message>
        <source>Could not open the recording: this desktop has no program for it. It is %1</source>
        <translation>Die Aufnahme konnte nicht geöffnet werden: Dieser Desktop hat kein Programm dafür. Die Datei ist %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortcutSheet</name>
    <message>
        <source>No shortcut</source>
        <translation>Kein Kürzel</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Kürzel filtern</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>Neue Tasten drücken:</translation>
    </message>
    <message>
        <source>New shortcut of the selected command</source>
        <translation>Neues Kürzel des ausgewählten Befehls</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>Could not use %1: fields and dialogs need it. Press other keys.</source>
        <translation>%1 ist nicht möglich: Felder und Dialoge brauchen es. Drücken Sie andere Tasten.</translation>
    </message>
    <message>
        <source>Could not use %1: it belongs to “%2”. Press other keys, or change that command first.</source>
        <translation>%1 ist nicht möglich: Es gehört zu „%2“. Drücken Sie andere Tasten, oder ändern Sie zuerst jenen Befehl.</translation>
    </message>
    <message>
        <source>Could not reset this shortcut: its keys belong to “%1” now. Change that command first.</source>
        <translation>Das Kürzel konnte nicht zurückgesetzt werden: Seine Tasten gehören jetzt zu „%1“. Ändern Sie zuerst jenen Befehl.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SignalDialog</name>
    <message>
        <source>Send a signal to “%1”</source>
        <translation>Ein Signal an „%1“ senden</translation>
    </message>
    <message>
        <source>as the application listens to it, for example chat</source>
        <translation>wie die Anwendung ihn erwartet, zum Beispiel chat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SizeChooser</name>
    <message>
        <source>Size of the recording</source>
        <translation>Größe der Aufnahme</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotCompare</name>
    <message>
        <source>Compare snapshots</source>
        <translation>Schnappschüsse vergleichen</translation>
    </message>
    <message>
        <source>Where the snapshot before ends and the new one begins</source>
        <translation>Wo der vorige Schnappschuss endet und der neue beginnt</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotSaver</name>
    <message>
        <source>Save frame</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StageControls</name>
    <message>
        <source>How many synthetic participants are on the stage</source>
        <translation>Wie viele synthetische Teilnehmer auf der Bühne sind</translation>
    </message>
    <message>
        <source>Participants on the stage</source>
        <translation>Teilnehmer auf der Bühne</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>The name: clientData of the connection. Press Enter to take it</source>
        <translation>Der Name: clientData der Verbindung. Mit Enter übernehmen</translation>
    </message>
    <message>
        <source>server data</source>
        <translation>Serverdaten</translation>
    </message>
    <message>
        <source>What the application&apos;s server says of the connection. Press Enter to take it</source>
        <translation>Was der Server der Anwendung über die Verbindung sagt. Mit Enter übernehmen</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Aspect ratio of the video</source>
        <translation>Seitenverhältnis des Videos</translation>
    </message>
    <message>
        <source>Shares a screen instead of a camera</source>
        <translation>Teilt einen Bildschirm statt einer Kamera</translation>
    </message>
    <message>
        <source>Audio is on; off is muted</source>
        <translation>Audio ist an; aus ist stumm</translation>
    </message>
    <message>
        <source>Video is on; off is muted</source>
        <translation>Video ist an; aus ist ohne Bild</translation>
    </message>
    <message>
        <source>Leaves the stage</source>
        <translation>Verlässt die Bühne</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StatusStrip</name>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Percent of one processor core</source>
        <translation>Prozent eines Prozessorkerns</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Used by this program</source>
        <translation>Von diesem Programm belegt</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Eingang</translation>
    </message>
    <message>
        <source>Total bitrate that the participants send</source>
        <translation>Gesamte Bitrate, die die Teilnehmer senden</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>Free disk space in the recordings folder</source>
        <translation>Freier Speicherplatz im Aufnahmeordner</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Recordings on their way to where they are kept</source>
        <translation>Aufnahmen auf dem Weg dorthin, wo sie aufbewahrt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n nicht zugestellt</numerusform>
            <numerusform>%n nicht zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhook: works again, %1</source>
        <translation>Webhook: funktioniert wieder, %1</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Webhook: %1</translation>
    </message>
    <message>
        <source>Webhook (%1): %2</source>
        <translation>Webhook (%1): %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>%1, full in %2</source>
        <translation>%1, reicht für %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StorageDialog</name>
    <message>
        <source>&amp;Keep recordings:</source>
        <translation>Aufnahmen &amp;aufbewahren:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Region:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Endpunkt:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse:</translation>
    </message>
    <message>
        <source>&amp;Headers of uploads:</source>
        <translation>&amp;Header der Uploads:</translation>
    </message>
    <message>
        <source>&amp;Access key:</source>
        <translation>&amp;Zugriffsschlüssel:</translation>
    </message>
    <message>
        <source>&amp;Secret key:</source>
        <translation>&amp;Geheimer Schlüssel:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Festgelegt</translation>
    </message>
    <message>
        <source>Saved. Enter another one to replace it.</source>
        <translation>Gespeichert. Geben Sie einen anderen ein, um ihn zu ersetzen.</translation>
    </message>
    <message>
        <source>bucket or bucket/folder</source>
        <translation>Bucket oder Bucket/Ordner</translation>
    </message>
    <message>
        <source>Found by asking</source>
        <translation>Wird beim Dienst erfragt</translation>
    </message>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Credentials of this machine</source>
        <translation>Anmeldedaten dieses Rechners</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 ist in der Umgebung festgelegt. Ändern Sie es dort.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 ist in %2 festgelegt. Ändern Sie es dort.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherort</translation>
    </message>
    <message>
        <source>Bucket in the &amp;path, not in the host name</source>
        <translation>Bucket im &amp;Pfad statt im Hostnamen</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>Nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>In a bucket of S3</source>
        <translation>In einem S3-Bucket</translation>
    </message>
    <message>
        <source>In a folder of another machine</source>
        <translation>In einem Ordner eines anderen Rechners</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Verbindung wird getestet…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>Die Verbindung konnte nicht getestet werden</translation>
    </message>
    <message>
        <source>The secret key is kept in a file that only your user can read.</source>
        <translation>Der geheime Schlüssel steht in einer Datei, die nur Ihr Benutzer lesen kann.</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Was Sie speichern, gilt nach einem Neustart von Ovation Studio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Supportpaket</translation>
    </message>
    <message>
        <source>This is everything that is in the bundle. Secrets are taken out; names of sessions and addresses are not. Read it before you send it, and clear what you want to leave out. Nothing is sent by Ovation Studio.</source>
        <translation>Das ist alles, was im Paket steht. Geheimnisse sind entfernt, Namen von Sitzungen und Adressen nicht. Lesen Sie es, bevor Sie es senden, und wählen Sie ab, was fehlen soll. Ovation Studio sendet nichts.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>Paket speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Wird gesammelt…</translation>
    </message>
    <message>
        <source>Could not collect the support bundle</source>
        <translation>Das Supportpaket konnte nicht gesammelt werden</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Supportpaket speichern</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP-Dateien (*.zip)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Als „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Could not save the support bundle</source>
        <translation>Das Supportpaket konnte nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tile</name>
    <message>
        <source>muted in recordings</source>
        <translation>in Aufnahmen stumm</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>Shows who this is, and what can be done</source>
        <translation>Zeigt, wer das ist und was sich tun lässt</translation>
    </message>
    <message>
        <source>Audio level of %1, in dB</source>
        <translation>Audiopegel von %1 in dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::TileCard</name>
    <message>
        <source>Participant</source>
        <translation>Teilnehmer</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Bildrate</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Bitrate</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Verlorene Pakete</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mute in recordings</source>
        <translation>In Aufnahmen stummschalten</translation>
    </message>
    <message>
        <source>Leave the audio of this participant out of this preview and of composed recordings with a built-in layout. Individual recordings keep it: it can be muted when they are played.</source>
        <translation>Den Ton dieses Teilnehmers in dieser Vorschau und in zusammengesetzten Aufnahmen mit eingebautem Layout weglassen. Einzelaufnahmen behalten ihn: Er lässt sich bei der Wiedergabe stummschalten.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Show this participant large, also while others speak: in the preview, and in composed recordings with a built-in layout</source>
        <translation>Diesen Teilnehmer groß zeigen, wer auch spricht: in der Vorschau und in zusammengesetzten Aufnahmen mit eingebautem Layout</translation>
    </message>
    <message>
        <source>Pin in the preview</source>
        <translation>In der Vorschau anheften</translation>
    </message>
    <message>
        <source>Show this participant large in the preview. The layout of recordings has no large tile; when they get one that has, it shows this participant, too.</source>
        <translation>Diesen Teilnehmer in der Vorschau groß zeigen. Das Layout der Aufnahmen hat keine große Kachel; bekommen sie eines, das eine hat, zeigt auch diese den Teilnehmer.</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Publishes nothing</source>
        <translation>Sendet nichts</translation>
    </message>
    <message>
        <source>No video arrives</source>
        <translation>Es kommt kein Video an</translation>
    </message>
    <message>
        <source>Packets are being lost</source>
        <translation>Es gehen Pakete verloren</translation>
    </message>
    <message>
        <source>Packets arrive unevenly (jitter %1 ms)</source>
        <translation>Pakete kommen ungleichmäßig an (Jitter %1 ms)</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>Kamera aus</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>Mikrofon aus</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Rename marker…</source>
        <translation>Marke umbenennen…</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Marke löschen</translation>
    </message>
    <message>
        <source>Add a marker at %1</source>
        <translation>Bei %1 eine Marke setzen</translation>
    </message>
    <message>
        <source>Marker at %1</source>
        <translation>Marke bei %1</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tools</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>&amp;Supportpaket…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>The settings are saved. Restart Ovation Studio to use them.</source>
        <translation>Die Einstellungen sind gespeichert. Starten Sie Ovation Studio neu, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;Test this machine…</source>
        <translation>Diesen &amp;Rechner testen…</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tray</name>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message numerus="yes">
        <source>Running, %n recordings</source>
        <translation>
            <numerusform>Läuft, %n Aufnahme</numerusform>
            <numerusform>Läuft, %n Aufnahmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>Fenster anzeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Ovation Studio: %1</source>
        <translation>Ovation Studio: %1</translation>
    </message>
    <message>
        <source>&amp;Close to the system tray</source>
        <translation>Beim Schließen &amp;in den Infobereich minimieren</translation>
    </message>
    <message>
        <source>Closing the window keeps the server running; the icon in the system tray shows the window again</source>
        <translation>Wird das Fenster geschlossen, läuft der Server weiter; das Symbol im Infobereich zeigt das Fenster wieder an</translation>
    </message>
    <message>
        <source>This desktop has no system tray</source>
        <translation>Dieser Desktop hat keinen Infobereich</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadModel</name>
    <message>
        <source>Recording</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Geschwindigkeit</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadPanel</name>
    <message>
        <source>Pause all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Pause all uploads</source>
        <translation>Alle Uploads anhalten</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Upload anhalten</translation>
    </message>
    <message>
        <source>Pause the selected upload</source>
        <translation>Den ausgewählten Upload anhalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try the selected upload again now</source>
        <translation>Den ausgewählten Upload jetzt erneut versuchen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Upload it before the one above it</source>
        <translation>Vor dem darüber hochladen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Upload it after the one below it</source>
        <translation>Nach dem darunter hochladen</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Verlauf leeren</translation>
    </message>
    <message>
        <source>Remove what is done from the list; recordings and copies stay</source>
        <translation>Fertiges aus der Liste entfernen; Aufnahmen und Kopien bleiben</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Write, read, list and delete a small file where recordings are kept</source>
        <translation>Eine kleine Datei dort schreiben, lesen, auflisten und löschen, wo Aufnahmen aufbewahrt werden</translation>
    </message>
    <message>
        <source>Upload settings…</source>
        <translation>Upload-Einstellungen…</translation>
    </message>
    <message>
        <source>Choose limits and what becomes of local files</source>
        <translation>Grenzen festlegen, und was mit lokalen Dateien geschieht</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Uploads</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>Recordings stay on this machine</source>
        <translation>Aufnahmen bleiben auf diesem Rechner</translation>
    </message>
    <message>
        <source>To upload them to S3, set OPENVIDU_PRO_RECORDING_STORAGE=s3 and the properties of the bucket, then restart Ovation Studio.</source>
        <translation>Um sie nach S3 hochzuladen, setzen Sie OPENVIDU_PRO_RECORDING_STORAGE=s3 und die Eigenschaften des Buckets, und starten Sie Ovation Studio neu.</translation>
    </message>
    <message>
        <source>No uploads. Recordings appear here once they are stopped.</source>
        <translation>Keine Uploads. Aufnahmen erscheinen hier, sobald sie beendet sind.</translation>
    </message>
    <message>
        <source>All recordings are uploaded</source>
        <translation>Alle Aufnahmen sind hochgeladen</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Alle fortsetzen</translation>
    </message>
    <message>
        <source>Resume all uploads</source>
        <translation>Alle Uploads fortsetzen</translation>
    </message>
    <message>
        <source>Select an upload that is not done</source>
        <translation>Wählen Sie einen Upload aus, der nicht fertig ist</translation>
    </message>
    <message>
        <source>Resume upload</source>
        <translation>Upload fortsetzen</translation>
    </message>
    <message>
        <source>Resume the selected upload</source>
        <translation>Den ausgewählten Upload fortsetzen</translation>
    </message>
    <message>
        <source>Select an upload that failed</source>
        <translation>Wählen Sie einen fehlgeschlagenen Upload aus</translation>
    </message>
    <message>
        <source>It is the first</source>
        <translation>Er ist der erste</translation>
    </message>
    <message>
        <source>It is the last</source>
        <translation>Er ist der letzte</translation>
    </message>
    <message>
        <source>Nothing in the list is done</source>
        <translation>Nichts in der Liste ist fertig</translation>
    </message>
    <message>
        <source>%1 (its file was removed from this machine)</source>
        <translation>%1 (ihre Datei wurde von diesem Rechner entfernt)</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Verbindung wird getestet…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>Die Verbindung konnte nicht getestet werden</translation>
    </message>
    <message>
        <source>The connection works: %1</source>
        <translation>Die Verbindung funktioniert: %1</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>Speicherort…</translation>
    </message>
    <message>
        <source>Choose where recordings are kept, and test it</source>
        <translation>Festlegen, wo Aufnahmen aufbewahrt werden, und es testen</translation>
    </message>
    <message>
        <source>Choose a bucket of S3, or a folder of another machine, to have them uploaded once they are stopped.</source>
        <translation>Wählen Sie einen S3-Bucket oder einen Ordner eines anderen Rechners, um Aufnahmen hochzuladen, sobald sie beendet sind.</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>Die Einstellungen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Saved. Restart Ovation Studio to keep recordings where you have chosen.</source>
        <translation>Gespeichert. Starten Sie Ovation Studio neu, damit Aufnahmen am gewählten Ort aufbewahrt werden.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadRulesDialog</name>
    <message>
        <source>Upload settings</source>
        <translation>Upload-Einstellungen</translation>
    </message>
    <message>
        <source>Keep it on this machine</source>
        <translation>Auf diesem Rechner behalten</translation>
    </message>
    <message>
        <source>Remove it from this machine</source>
        <translation>Von diesem Rechner entfernen</translation>
    </message>
    <message>
        <source>Remove it after some days</source>
        <translation>Nach einigen Tagen entfernen</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
    <message>
        <source>&amp;File of an uploaded recording:</source>
        <translation>&amp;Datei einer hochgeladenen Aufnahme:</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Tage:</translation>
    </message>
    <message>
        <source>&amp;Recordings at a time:</source>
        <translation>&amp;Aufnahmen gleichzeitig:</translation>
    </message>
    <message>
        <source>&amp;Limit of bandwidth:</source>
        <translation>&amp;Bandbreitengrenze:</translation>
    </message>
    <message>
        <source>A file is removed only after size and checksum of the copy were compared.</source>
        <translation>Eine Datei wird erst entfernt, wenn Größe und Prüfsumme der Kopie verglichen sind.</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
</context>
<context>
    <name>ovation::ui::VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Ovation Studio</source>
        <translation>Ovation Studio</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Wall</name>
    <message>
        <source>Wall of sessions</source>
        <translation>Wand der Sitzungen</translation>
    </message>
    <message>
        <source>No sessions yet. Each one appears here.</source>
        <translation>Noch keine Sitzungen. Jede erscheint hier.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions, those that are recorded first</source>
        <translation>%1 von %2 Sitzungen, zuerst die aufgenommenen</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WallTile</name>
    <message>
        <source>Show “%1” alone</source>
        <translation>Nur „%1“ zeigen</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>angehalten %1</translation>
    </message>
    <message>
        <source>%1, recording paused</source>
        <translation>%1, Aufnahme pausiert</translation>
    </message>
    <message>
        <source>%1, recording</source>
        <translation>%1, wird aufgenommen</translation>
    </message>
    <message>
        <source>Waiting for video…</source>
        <translation>Warten auf Video…</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Noch sendet kein Teilnehmer Audio oder Video</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WatchChooser</name>
    <message>
        <source>What to watch</source>
        <translation>Was angesehen wird</translation>
    </message>
    <message>
        <source>Watch all participants together, or one of them</source>
        <translation>Alle Teilnehmer zusammen oder einen von ihnen ansehen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Layout of the participants</source>
        <translation>Layout der Teilnehmer</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>Alle Teilnehmer</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (Bildschirm)</translation>
    </message>
</context>
</TS>
