<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Ovation Studio</source>
        <translation>À propos d’Ovation Studio</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A session server for OpenVidu 2.x applications that shows and records what happens in its sessions.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Icons by Lucide, ISC License.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Un serveur de sessions pour les applications OpenVidu 2.x, qui montre et enregistre ce qui se passe dans ses sessions.&lt;/p&gt;&lt;p&gt;Licence Apache 2.0. Icônes de Lucide, licence ISC.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Administrer</translation>
    </message>
    <message>
        <source>Sessions, preview and recordings</source>
        <translation>Sessions, aperçu et enregistrements</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Concevoir</translation>
    </message>
    <message>
        <source>Write custom layouts with a live preview</source>
        <translation>Écrire des dispositions personnalisées avec un aperçu en direct</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportations</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Find, watch and export recordings</source>
        <translation>Trouver, regarder et exporter les enregistrements</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>MP4 (H.264, AAC)</source>
        <translation>MP4 (H.264, AAC)</translation>
    </message>
    <message>
        <source>WebM (VP8 or VP9, Opus)</source>
        <translation>WebM (VP8 ou VP9, Opus)</translation>
    </message>
    <message>
        <source>ZIP with a file per participant</source>
        <translation>ZIP avec un fichier par participant</translation>
    </message>
    <message>
        <source>Audio: M4A (AAC)</source>
        <translation>Audio&#xa0;: M4A (AAC)</translation>
    </message>
    <message>
        <source>Audio: Opus</source>
        <translation>Audio&#xa0;: Opus</translation>
    </message>
    <message>
        <source>Audio: WAV</source>
        <translation>Audio&#xa0;: WAV</translation>
    </message>
    <message>
        <source>Frame: PNG</source>
        <translation>Image&#xa0;: PNG</translation>
    </message>
    <message>
        <source>Folder for video editors</source>
        <translation>Dossier pour logiciels de montage</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, reste %2</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pause à %1</translation>
    </message>
    <message>
        <source>Done, %1; measured loudness %2 LUFS</source>
        <translation>Terminé, %1&#xa0;; sonie mesurée&#xa0;: %2 LUFS</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>Terminé, %1</translation>
    </message>
    <message>
        <source>Could not export</source>
        <translation>Échec de l’exportation</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Annulé&#xa0;; rien n’a été laissé</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistre</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 kB</source>
        <translation>%1 ko</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 TB</source>
        <translation>%1 To</translation>
    </message>
    <message>
        <source>%1 Mb/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>moins d’une minute</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>environ %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>environ %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>environ %n jour</numerusform>
            <numerusform>environ %n jours</numerusform>
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
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>none</source>
        <translation>non</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>comme envoyée</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2, %3 ips, %4</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n remarque</numerusform>
            <numerusform>%n remarques</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording failed for an unknown reason.</source>
        <translation>L’enregistrement a échoué pour une raison inconnue.</translation>
    </message>
    <message>
        <source>The recording failed</source>
        <translation>L’enregistrement a échoué</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>rien n’a été reçu</translation>
    </message>
    <message>
        <source>no video was received</source>
        <translation>aucune vidéo reçue</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the recordings folder cannot be written</source>
        <translation>le dossier des enregistrements n’est pas accessible en écriture</translation>
    </message>
    <message>
        <source>packed once there is disk space</source>
        <translation>assemblé dès qu’il y aura de la place</translation>
    </message>
    <message>
        <source>this machine is too slow</source>
        <translation>cette machine est trop lente</translation>
    </message>
    <message>
        <source>encoding failed</source>
        <translation>échec de l’encodage</translation>
    </message>
    <message>
        <source>the file did not begin to grow</source>
        <translation>le fichier n’a pas commencé à grossir</translation>
    </message>
    <message>
        <source>the custom layout failed</source>
        <translation>la disposition personnalisée a échoué</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>le fichier est endommagé</translation>
    </message>
    <message>
        <source>its files were removed</source>
        <translation>ses fichiers ont été supprimés</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrompu</translation>
    </message>
    <message>
        <source>Check in Sessions whether a participant is publishing, then record again.</source>
        <translation>Vérifiez dans Sessions si un participant diffuse, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>No participant sent video. Check in Sessions whether one does, or record audio only.</source>
        <translation>Aucun participant n’a envoyé de vidéo. Vérifiez dans Sessions si l’un d’eux le fait, ou enregistrez l’audio seul.</translation>
    </message>
    <message>
        <source>Delete recordings or free disk space, then record again.</source>
        <translation>Supprimez des enregistrements ou libérez de l’espace disque, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>Allow the program to write to the recordings folder (OPENVIDU_RECORDING_PATH).</source>
        <translation>Autorisez le programme à écrire dans le dossier des enregistrements (OPENVIDU_RECORDING_PATH).</translation>
    </message>
    <message>
        <source>Nothing is lost. Free disk space: the streams are packed as soon as there is enough.</source>
        <translation>Rien n’est perdu. Libérez de l’espace disque&#xa0;: les flux seront assemblés dès qu’il y en aura assez.</translation>
    </message>
    <message>
        <source>Record fewer sessions at a time, or with a smaller size or frame rate.</source>
        <translation>Enregistrez moins de sessions à la fois, ou avec une taille ou une fréquence d’images plus faible.</translation>
    </message>
    <message>
        <source>The machine may be busy, or no participant is sending. Check CPU and In at the bottom of the window, then record again.</source>
        <translation>La machine est peut-être occupée, ou aucun participant n’envoie rien. Vérifiez CPU et Entrée au bas de la fenêtre, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>Open the custom layout in Design and check its console, then record again.</source>
        <translation>Ouvrez la disposition dans Concevoir et vérifiez sa console, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>The unfinished file is kept in the recording&apos;s folder. Some players show it up to the damage.</source>
        <translation>Le fichier inachevé est conservé dans le dossier de l’enregistrement. Certains lecteurs le montrent jusqu’à l’endroit endommagé.</translation>
    </message>
    <message>
        <source>What was recorded is gone. Check which program empties the recordings folder, then record again.</source>
        <translation>Ce qui a été enregistré est perdu. Cherchez quel programme vide le dossier des enregistrements, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>It ended before anything was written. Record again.</source>
        <translation>Il s’est terminé avant que quoi que ce soit ne soit écrit. Relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>Anything written before the failure is in the recording&apos;s folder. Record again; if it fails again, see the log.</source>
        <translation>Ce qui a été écrit avant l’échec se trouve dans le dossier de l’enregistrement. Relancez l’enregistrement&#xa0;; en cas de nouvel échec, consultez le journal.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>synchronisé</translation>
    </message>
    <message>
        <source>audio %1 ms late</source>
        <translation>audio en retard de %1 ms</translation>
    </message>
    <message>
        <source>audio %1 ms early</source>
        <translation>audio en avance de %1 ms</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>Décalage A/V</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Plus longue coupure</translation>
    </message>
    <message>
        <source>Missing frames</source>
        <translation>Images manquantes</translation>
    </message>
    <message>
        <source>Repeated frames</source>
        <translation>Images répétées</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Noir</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Silence</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>no metadata</source>
        <translation>sans métadonnées</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistre</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>finalisation</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>voir détails</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>Participants: %1</source>
        <translation>Participants&#xa0;: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Fichier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept: no retention rule removes it</source>
        <translation>Conservé&#xa0;: aucune règle de rétention ne le supprime</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Recording failed</source>
        <translation>Échec de l’enregistrement</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Recording ended early</source>
        <translation>Enregistrement terminé prématurément</translation>
    </message>
    <message>
        <source>Recording finished</source>
        <translation>Enregistrement terminé</translation>
    </message>
    <message>
        <source>“%1”, %2, %3</source>
        <translation>«&#xa0;%1&#xa0;», %2, %3</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>Espace disque faible</translation>
    </message>
    <message>
        <source>%1 free, full in %2. Free up space in the recordings folder.</source>
        <translation>%1 libres, plein dans %2. Libérez de l’espace dans le dossier des enregistrements.</translation>
    </message>
    <message>
        <source>%1 free. Free up space in the recordings folder.</source>
        <translation>%1 libres. Libérez de l’espace dans le dossier des enregistrements.</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>Échec de l’envoi</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Movie, as recorded</source>
        <translation>Film, tel qu’enregistré</translation>
    </message>
    <message>
        <source>Movie for the web, −16 LUFS</source>
        <translation>Film pour le web, −16 LUFS</translation>
    </message>
    <message>
        <source>Small movie</source>
        <translation>Petit film</translation>
    </message>
    <message>
        <source>Podcast, −16 LUFS</source>
        <translation>Podcast, −16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast audio, −23 LUFS</source>
        <translation>Audio pour la diffusion, −23 LUFS</translation>
    </message>
    <message>
        <source>For video editors</source>
        <translation>Pour le montage vidéo</translation>
    </message>
    <message>
        <source>All participants as recorded</source>
        <translation>Tous les participants, tels qu’enregistrés</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the session does not exist any more</source>
        <translation>la session n’existe plus</translation>
    </message>
    <message>
        <source>the session is closing</source>
        <translation>la session est en cours de fermeture</translation>
    </message>
    <message>
        <source>no participant has joined the session</source>
        <translation>aucun participant n’a rejoint la session</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>une session porte déjà ce nom</translation>
    </message>
    <message>
        <source>the participant has left</source>
        <translation>le participant est parti</translation>
    </message>
    <message>
        <source>recording is switched off (OPENVIDU_RECORDING=false)</source>
        <translation>l’enregistrement est désactivé (OPENVIDU_RECORDING=false)</translation>
    </message>
    <message>
        <source>no participant is connected yet</source>
        <translation>aucun participant n’est encore connecté</translation>
    </message>
    <message>
        <source>the session is already being recorded</source>
        <translation>la session est déjà en cours d’enregistrement</translation>
    </message>
    <message>
        <source>the recording is not running any more</source>
        <translation>l’enregistrement n’est plus en cours</translation>
    </message>
    <message>
        <source>the recording has not begun yet</source>
        <translation>l’enregistrement n’a pas encore commencé</translation>
    </message>
    <message>
        <source>the recording is still running</source>
        <translation>l’enregistrement est encore en cours</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Minimal</source>
        <translation>Minimale</translation>
    </message>
    <message>
        <source>The shortest page that records: videos in rows, unstyled.</source>
        <translation>La page la plus courte qui enregistre&#xa0;: des vidéos en rangées, sans style.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Everyone in tiles of one size that fill the frame.</source>
        <translation>Tout le monde en vignettes de même taille qui remplissent l’image.</translation>
    </message>
    <message>
        <source>Speaker with strip</source>
        <translation>Orateur avec bandeau</translation>
    </message>
    <message>
        <source>The speaker is large, the others are in a strip below.</source>
        <translation>L’orateur est en grand, les autres sont dans un bandeau en dessous.</translation>
    </message>
    <message>
        <source>Side by side with a screen</source>
        <translation>À côté d’un écran</translation>
    </message>
    <message>
        <source>A shared screen is large, participants are beside it.</source>
        <translation>Un écran partagé est en grand, les participants sont à côté.</translation>
    </message>
    <message>
        <source>Lower thirds</source>
        <translation>Synthés</translation>
    </message>
    <message>
        <source>A grid with each participant&apos;s name on a bar in the lower third.</source>
        <translation>Une grille avec le nom de chaque participant sur un bandeau dans le tiers inférieur.</translation>
    </message>
    <message>
        <source>Branded</source>
        <translation>Aux couleurs de la marque</translation>
    </message>
    <message>
        <source>A grid on a background of your own, with a logo and a title.</source>
        <translation>Une grille sur votre propre arrière-plan, avec un logo et un titre.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uploads</name>
    <message>
        <source>Writing works.</source>
        <translation>L’écriture fonctionne.</translation>
    </message>
    <message>
        <source>Could not write:</source>
        <translation>Échec de l’écriture&#xa0;:</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>La lecture fonctionne.</translation>
    </message>
    <message>
        <source>Could not read what was written:</source>
        <translation>Impossible de lire ce qui a été écrit&#xa0;:</translation>
    </message>
    <message>
        <source>Listing works.</source>
        <translation>Le listage fonctionne.</translation>
    </message>
    <message>
        <source>Could not list what is there:</source>
        <translation>Impossible de lister le contenu&#xa0;:</translation>
    </message>
    <message>
        <source>Deleting works.</source>
        <translation>La suppression fonctionne.</translation>
    </message>
    <message>
        <source>Could not delete what was written:</source>
        <translation>Impossible de supprimer ce qui a été écrit&#xa0;:</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>Paused at %1 %</source>
        <translation>En pause à %1&#xa0;%</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n en pause</numerusform>
            <numerusform>%n en pause</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n en échec</numerusform>
            <numerusform>%n en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings can be kept there.</source>
        <translation>Les enregistrements peuvent y être conservés.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Best fit</source>
        <translation>Meilleur ajustement</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Image dans l’image</translation>
    </message>
    <message>
        <source>Vertical presentation</source>
        <translation>Présentation verticale</translation>
    </message>
    <message>
        <source>Horizontal presentation</source>
        <translation>Présentation horizontale</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisée</translation>
    </message>
    <message>
        <source>composed</source>
        <translation>composé</translation>
    </message>
    <message>
        <source>composed, quick start</source>
        <translation>composé, démarrage rapide</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individuel</translation>
    </message>
    <message>
        <source>on this machine, to be uploaded</source>
        <translation>sur cette machine, à envoyer</translation>
    </message>
    <message>
        <source>on this machine and uploaded</source>
        <translation>sur cette machine et envoyé</translation>
    </message>
    <message>
        <source>uploaded, not on this machine</source>
        <translation>envoyé, absent de cette machine</translation>
    </message>
    <message>
        <source>Recording is switched off in the settings</source>
        <translation>L’enregistrement est désactivé dans les paramètres</translation>
    </message>
    <message>
        <source>This session is RELAYED: only ROUTED sessions can be recorded</source>
        <translation>Cette session est RELAYED&#xa0;: seules les sessions ROUTED peuvent être enregistrées</translation>
    </message>
    <message>
        <source>This session is already being recorded</source>
        <translation>Cette session est déjà en cours d’enregistrement</translation>
    </message>
    <message>
        <source>This session is closing</source>
        <translation>Cette session est en cours de fermeture</translation>
    </message>
    <message>
        <source>No participant is connected yet</source>
        <translation>Aucun participant n’est encore connecté</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Aucun participant ne diffuse encore d’audio ni de vidéo</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>diffuseur</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>abonné</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>modérateur</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AnnotationEditor</name>
    <message>
        <source>Keep: no retention rule removes it</source>
        <translation>Conserver&#xa0;: aucune règle de rétention ne le supprime</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Could not save tags and notes</source>
        <translation>Impossible d’enregistrer les étiquettes et les notes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AppearanceMenu</name>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ArrangementMenu</name>
    <message>
        <source>Sa&amp;ve arrangement as…</source>
        <translation>Enregistrer l’&amp;agencement sous…</translation>
    </message>
    <message>
        <source>&amp;Reset window layout</source>
        <translation>&amp;Réinitialiser l’agencement de la fenêtre</translation>
    </message>
    <message>
        <source>Re&amp;move arrangement…</source>
        <translation>Su&amp;pprimer l’agencement…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to remove it</source>
        <translation>Passez à un de vos agencements pour le supprimer</translation>
    </message>
    <message>
        <source>Save arrangement</source>
        <translation>Enregistrer l’agencement</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nom&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</source>
        <translation>
            <numerusform>Impossible d’enregistrer l’agencement. Utilisez un nom qu’aucune autre perspective n’a. Il peut y en avoir %n à vous&#xa0;; supprimez-le si vous n’en avez pas besoin.</numerusform>
            <numerusform>Impossible d’enregistrer l’agencement. Utilisez un nom qu’aucune autre perspective n’a. Il peut y en avoir %n à vous&#xa0;; supprimez-en un dont vous n’avez pas besoin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove arrangement</source>
        <translation>Supprimer l’agencement</translation>
    </message>
    <message>
        <source>Remove the arrangement “%1”? The panels in it stay.</source>
        <translation>Supprimer l’agencement «&#xa0;%1&#xa0;»&#xa0;? Ses panneaux restent.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CameraDialog</name>
    <message>
        <source>Pull it only while it is watched or recorded</source>
        <translation>Ne la lire que lorsqu’elle est regardée ou enregistrée</translation>
    </message>
    <message>
        <source>Add an IP camera to “%1”</source>
        <translation>Ajouter une caméra IP à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>same as its address</source>
        <translation>identique à son adresse</translation>
    </message>
    <message>
        <source>if the camera requires one</source>
        <translation>si la caméra l’exige</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation>Ajouter la caméra</translation>
    </message>
    <message>
        <source>Looking for the camera, at most 10 s…</source>
        <translation>Recherche de la caméra, 10 s au plus…</translation>
    </message>
    <message>
        <source>Enter an address that begins with rtsp://, rtsps://, http://, https:// or file://.</source>
        <translation>Saisissez une adresse qui commence par rtsp://, rtsps://, http://, https:// ou file://.</translation>
    </message>
    <message>
        <source>Could not add the camera</source>
        <translation>Impossible d’ajouter la caméra</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConsoleLine</name>
    <message>
        <source>Refused: %1.</source>
        <translation>Refusé&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln frames lost</source>
        <translation>
            <numerusform>%Ln image perdue</numerusform>
            <numerusform>%Ln images perdues</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Participants of the recording</source>
        <translation>Participants de l’enregistrement</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Double-click to go to where the participant joins</source>
        <translation>Double-cliquez pour aller au moment où le participant arrive</translation>
    </message>
    <message>
        <source>Details of the selected recording appear here.</source>
        <translation>Les détails de l’enregistrement sélectionné apparaissent ici.</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>Aucun problème n’a été trouvé.</translation>
    </message>
    <message>
        <source>Before you use this recording:</source>
        <translation>Avant d’utiliser cet enregistrement&#xa0;:</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Métadonnées</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (écran)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Settings of my own</source>
        <translation>Mes propres réglages</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Plage</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Enregistrement entier</translation>
    </message>
    <message>
        <source>Between the marks: %1 – %2</source>
        <translation>Entre les marques&#xa0;: %1 – %2</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonie</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Tel qu’enregistré</translation>
    </message>
    <message>
        <source>−16 LUFS, for the web</source>
        <translation>−16 LUFS, pour le web</translation>
    </message>
    <message>
        <source>−23 LUFS, for broadcasts (EBU R128)</source>
        <translation>−23 LUFS, pour la diffusion (EBU R128)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualité</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Petit fichier</translation>
    </message>
    <message>
        <source>A file per participant</source>
        <translation>Un fichier par participant</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Fréquence d’images</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> ips</translation>
    </message>
    <message>
        <source>Names of participants</source>
        <translation>Noms des participants</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (écran)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Select a participant at least.</source>
        <translation>Sélectionnez au moins un participant.</translation>
    </message>
    <message>
        <source>Choose where to save it.</source>
        <translation>Choisissez où l’enregistrer.</translation>
    </message>
    <message>
        <source>“%1” exists. Choose another name.</source>
        <translation>«&#xa0;%1&#xa0;» existe déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Choose another one.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» n’existe pas. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposition personnalisée</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Disposition personnalisée «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Choose MP4 for a custom layout.</source>
        <translation>Choisissez MP4 pour une disposition personnalisée.</translation>
    </message>
    <message>
        <source>A custom layout shows the whole recording. Choose it as the range, and cut the MP4 afterwards.</source>
        <translation>Une disposition personnalisée montre l’enregistrement entier. Choisissez-le comme plage, puis coupez le MP4 ensuite.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportPanel</name>
    <message>
        <source>Remove finished</source>
        <translation>Retirer les terminées</translation>
    </message>
    <message>
        <source>Remove finished exports from the list; their files stay</source>
        <translation>Retirer de la liste les exportations terminées&#xa0;; leurs fichiers restent</translation>
    </message>
    <message>
        <source>Could not export to “%1”</source>
        <translation>Impossible d’exporter vers «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not show the folder: no file manager is installed. The file is %1.</source>
        <translation>Impossible d’afficher le dossier&#xa0;: aucun gestionnaire de fichiers n’est installé. Le fichier est %1.</translation>
    </message>
    <message>
        <source>No exports. Select a recording in the library, and choose Export there.</source>
        <translation>Aucun export. Sélectionnez un enregistrement dans la bibliothèque, puis choisissez-y «&#xa0;Exporter&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileOpener</name>
    <message>
        <source>Could not open “%1”. Recordings (ZIP, MP4, WebM, MKV) and layouts (.ovation-layout) can be opened.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;». Il est possible d’ouvrir des enregistrements (ZIP, MP4, WebM, MKV) et des dispositions (.ovation-layout).</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayback</name>
    <message>
        <source>Could not play this recording: its file cannot be read.</source>
        <translation>Impossible de lire cet enregistrement&#xa0;: son fichier est illisible.</translation>
    </message>
    <message>
        <source>Could not play this recording: its file is neither MP4, WebM, Matroska, Ogg nor WAV.</source>
        <translation>Impossible de lire cet enregistrement&#xa0;: son fichier n’est ni MP4, ni WebM, ni Matroska, ni Ogg, ni WAV.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>Impossible de lire cet enregistrement</translation>
    </message>
    <message>
        <source>This machine cannot play recordings: Qt Multimedia has no backend. Install libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio.</source>
        <translation>Cette machine ne peut pas lire d’enregistrements&#xa0;: Qt Multimedia n’a pas de moteur. Installez libqt6multimedia6 et gstreamer1.0-plugins-good, puis redémarrez Ovation Studio.</translation>
    </message>
    <message>
        <source>This recording has only audio, and no audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Cet enregistrement ne contient que de l’audio, et aucune sortie audio n’a été trouvée. Branchez un périphérique, ou installez et démarrez pipewire-pulse ou pulseaudio.</translation>
    </message>
    <message>
        <source>If other players show it, a codec is missing: install gstreamer1.0-libav, gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio.</source>
        <translation>Si d’autres lecteurs le montrent, il manque un codec&#xa0;: installez gstreamer1.0-libav, gstreamer1.0-plugins-good et gstreamer1.0-plugins-bad, puis redémarrez Ovation Studio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Aucune sortie audio n’a été trouvée&#xa0;: la lecture se fait sans audio. Branchez un périphérique, ou installez et démarrez pipewire-pulse ou pulseaudio.</translation>
    </message>
    <message>
        <source>Could not play this recording: the disk does not answer, and too many recordings wait for it. Check the disk, then select the recording again.</source>
        <translation>Impossible de lire cet enregistrement&#xa0;: le disque ne répond pas et trop d’enregistrements l’attendent. Vérifiez le disque, puis sélectionnez de nouveau l’enregistrement.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Finder</name>
    <message>
        <source>Search commands, sessions, recordings and layouts</source>
        <translation>Rechercher commandes, sessions, enregistrements et dispositions</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FirstRun</name>
    <message>
        <source>Show a &amp;demo session with synthetic participants</source>
        <translation>Afficher une sessi&amp;on de démonstration avec des participants synthétiques</translation>
    </message>
    <message>
        <source>Welcome to Ovation Studio</source>
        <translation>Bienvenue dans Ovation Studio</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Ignorer</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Choose the folder that recordings are written to.</source>
        <translation>Choisissez le dossier dans lequel les enregistrements sont écrits.</translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation>Dossier des enregistrements</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Enter the name or IP address at which clients reach this server. With “localhost” only this machine does.</source>
        <translation>Saisissez le nom ou l’adresse IP à laquelle les clients joignent ce serveur. Avec «&#xa0;localhost&#xa0;», seule cette machine le joint.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port&#xa0;:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in the settings, on request.</source>
        <translation>Les applications s’identifient avec ce secret, en tant qu’OPENVIDU_SECRET. Copiez-le maintenant&#xa0;: ensuite, il n’est affiché que dans les paramètres, sur demande.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>The secret is copied.</source>
        <translation>Le secret est copié.</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>Secret&#xa0;:</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Ovation Studio is set up. You can change everything later in the settings.</source>
        <translation>Ovation Studio est configuré. Vous pourrez tout modifier plus tard dans les paramètres.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>%1 sur %2 sont libres.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>Le port %1 est libre.</translation>
    </message>
    <message>
        <source>Could not listen on port %1</source>
        <translation>Impossible d’écouter sur le port %1</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>Impossible d’enregistrer les paramètres</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GridPlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Aucune sortie audio n’a été trouvée&#xa0;: la lecture se fait sans audio. Branchez un périphérique, ou installez et démarrez pipewire-pulse ou pulseaudio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::HeaderBar</name>
    <message>
        <source>Address for applications (OPENVIDU_URL)</source>
        <translation>Adresse pour les applications (OPENVIDU_URL)</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Copier un lien d’invité</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Create a session first: a guest link belongs to a session</source>
        <translation>Créez d’abord une session&#xa0;: un lien d’invité appartient à une session</translation>
    </message>
    <message>
        <source>Stopping: finalizing recordings, at most 10 s…</source>
        <translation>Arrêt&#xa0;: finalisation des enregistrements, 10 s au plus…</translation>
    </message>
    <message>
        <source>Stopping: closing sessions, at most 10 s…</source>
        <translation>Arrêt&#xa0;: fermeture des sessions, 10 s au plus…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Les vôtres</translation>
    </message>
    <message>
        <source>Your own arrangements of the window</source>
        <translation>Vos propres agencements de la fenêtre</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join “%1”</source>
        <translation>Copier un lien d’invité qui permet à un participant de rejoindre «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::JobRow</name>
    <message>
        <source>Pause this export</source>
        <translation>Mettre cette exportation en pause</translation>
    </message>
    <message>
        <source>Cancel this export</source>
        <translation>Annuler cette exportation</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Progression de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Resume this export</source>
        <translation>Reprendre cette exportation</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutChooser</name>
    <message>
        <source>Layout of the preview</source>
        <translation>Disposition de l’aperçu</translation>
    </message>
    <message>
        <source>As recorded (%1)</source>
        <translation>Comme l’enregistrement (%1)</translation>
    </message>
    <message>
        <source>Layout of the preview: %1</source>
        <translation>Disposition de l’aperçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layout of the preview: as recorded, %1</source>
        <translation>Disposition de l’aperçu&#xa0;: comme l’enregistrement, %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutEditor</name>
    <message>
        <source>Select a layout, or create one, to edit its files here.</source>
        <translation>Sélectionnez ou créez une disposition pour modifier ses fichiers ici.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save all files of the layout and reload the page</source>
        <translation>Enregistrer tous les fichiers de la disposition et recharger la page</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>Enregistrer automatiquement</translation>
    </message>
    <message>
        <source>Save a second after you stop typing, and refresh the page</source>
        <translation>Enregistrer une seconde après la dernière frappe et actualiser la page</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Nouveau fichier…</translation>
    </message>
    <message>
        <source>Add a file to the layout</source>
        <translation>Ajouter un fichier à la disposition</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Open another file of the layout</source>
        <translation>Ouvrir un autre fichier de la disposition</translation>
    </message>
    <message>
        <source>Could not save “%1”</source>
        <translation>Impossible d’enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The editor ended unexpectedly and was restarted. Your changes are kept.</source>
        <translation>L’éditeur s’est arrêté de façon inattendue et a été redémarré. Vos modifications sont conservées.</translation>
    </message>
    <message>
        <source>Recovered unsaved changes: %1</source>
        <translation>Modifications non enregistrées récupérées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Another program changed “%1”, so it is not saved automatically. Save it to replace that change.</source>
        <translation>Un autre programme a modifié «&#xa0;%1&#xa0;», qui n’est donc pas enregistré automatiquement. Enregistrez-le pour remplacer cette modification.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Le charger</translation>
    </message>
    <message>
        <source>Could not open “%1”</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>New file</source>
        <translation>Nouveau fichier</translation>
    </message>
    <message>
        <source>Name of the file:</source>
        <translation>Nom du fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Could not create “%1”</source>
        <translation>Impossible de créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1:%2 is incomplete</source>
        <translation>%1:%2 est incomplet</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutImport</name>
    <message>
        <source>Importing %1…</source>
        <translation>Importation de %1…</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>Impossible d’importer %1</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>«&#xa0;%1&#xa0;» importé</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutList</name>
    <message>
        <source>Main layout</source>
        <translation>Disposition principale</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>New layout from a template</source>
        <translation>Nouvelle disposition à partir d’un modèle</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a layout from an archive</source>
        <translation>Importer une disposition depuis une archive</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the selected layout as an archive</source>
        <translation>Exporter la disposition sélectionnée dans une archive</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Duplicate the selected layout</source>
        <translation>Dupliquer la disposition sélectionnée</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename the selected layout</source>
        <translation>Renommer la disposition sélectionnée</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the selected layout</source>
        <translation>Supprimer la disposition sélectionnée</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>Aucune disposition</translation>
    </message>
    <message>
        <source>A layout is a web page that shows the participants of a session the way you want them recorded. Begin with a template: you see it live while you edit it. Applications record it with recordingLayout CUSTOM and its folder as customLayout.</source>
        <translation>Une disposition est une page web qui montre les participants d’une session tels que vous voulez les enregistrer. Commencez par un modèle&#xa0;: vous le voyez en direct pendant que vous le modifiez. Les applications l’enregistrent avec recordingLayout CUSTOM et son dossier comme customLayout.</translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>Nouvelle disposition…</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>Importer une archive…</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Available when the archive in progress is finished</source>
        <translation>Disponible lorsque l’archive en cours sera terminée</translation>
    </message>
    <message>
        <source>“%1” could not be made</source>
        <translation>Impossible de créer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>Importer une disposition</translation>
    </message>
    <message>
        <source>Archives (%1)</source>
        <translation>Archives (%1)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>Exportation de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>“%1” could not be exported</source>
        <translation>Impossible d’exporter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportée vers %1</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>Dupliquer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Folder of the copy:</source>
        <translation>Dossier de la copie&#xa0;:</translation>
    </message>
    <message>
        <source>“%1” could not be duplicated</source>
        <translation>Impossible de dupliquer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>“%1” could not be renamed</source>
        <translation>Impossible de renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” could not be deleted</source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” could not be brought back</source>
        <translation>Impossible de rétablir «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutNote</name>
    <message>
        <source>Show the layout</source>
        <translation>Afficher la disposition</translation>
    </message>
    <message>
        <source>Open the layout in Design, which shows its page live</source>
        <translation>Ouvrir la disposition dans Concevoir, qui montre sa page en direct</translation>
    </message>
    <message>
        <source>Recordings of this session have a custom layout, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Les enregistrements de cette session ont une disposition personnalisée, qui est une page web. L’aperçu montre une grille des mêmes participants.</translation>
    </message>
    <message>
        <source>Recordings of this session have the custom layout “%1”, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Les enregistrements de cette session ont la disposition personnalisée «&#xa0;%1&#xa0;», qui est une page web. L’aperçu montre une grille des mêmes participants.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutSaver</name>
    <message>
        <source>it is not UTF-8 on the disk; save it to convert it</source>
        <translation>il n’est pas en UTF-8 sur le disque&#xa0;; enregistrez-le pour le convertir</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutsPanel</name>
    <message>
        <source>Layouts are shown once the server is running.</source>
        <translation>Les dispositions sont affichées dès que le serveur fonctionne.</translation>
    </message>
    <message>
        <source>Could not show layouts</source>
        <translation>Impossible d’afficher les dispositions</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«&#xa0;%1&#xa0;» contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Could not set up the stage</source>
        <translation>Impossible de préparer la scène</translation>
    </message>
    <message>
        <source>Could not load the part of the program that edits and shows layouts (%1). Install the package ovation-studio-layouts.</source>
        <translation>Impossible de charger la partie du programme qui modifie et affiche les dispositions (%1). Installez le paquet ovation-studio-layouts.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryCommands</name>
    <message numerus="yes">
        <source>Could not delete %n recordings</source>
        <translation>
            <numerusform>Impossible de supprimer %n enregistrement</numerusform>
            <numerusform>Impossible de supprimer %n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n recordings to the trash</source>
        <translation>
            <numerusform>%n enregistrement mis à la corbeille</numerusform>
            <numerusform>%n enregistrements mis à la corbeille</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>«&#xa0;%1&#xa0;» a été mis à la corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Could not restore %n recordings</source>
        <translation>
            <numerusform>Impossible de restaurer %n enregistrement</numerusform>
            <numerusform>Impossible de restaurer %n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>Impossible de restaurer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are deleted from the disk. This cannot be undone.</source>
        <translation>
            <numerusform>%n enregistrement va être supprimé du disque. Cette action est irréversible.</numerusform>
            <numerusform>%n enregistrements vont être supprimés du disque. Cette action est irréversible.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted from the disk. This cannot be undone.</source>
        <translation>«&#xa0;%1&#xa0;» va être supprimé du disque. Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>Impossible de modifier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Downloading “%1”…</source>
        <translation>Téléchargement de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>Could not download “%1”</source>
        <translation>Impossible de télécharger «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” is on this machine now</source>
        <translation>«&#xa0;%1&#xa0;» est maintenant sur cette machine</translation>
    </message>
    <message>
        <source>Could not show the folder of “%1”: no file manager is installed. The file is %2.</source>
        <translation>Impossible d’afficher le dossier de «&#xa0;%1&#xa0;»&#xa0;: aucun gestionnaire de fichiers n’est installé. Le fichier est %2.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryFilters</name>
    <message>
        <source>Kept only</source>
        <translation>Conservés seulement</translation>
    </message>
    <message>
        <source>Filter by mode</source>
        <translation>Filtrer par mode</translation>
    </message>
    <message>
        <source>Any mode</source>
        <translation>Tous les modes</translation>
    </message>
    <message>
        <source>Composed</source>
        <translation>Composé</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individuel</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrer par état</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Filter by health</source>
        <translation>Filtrer par diagnostic</translation>
    </message>
    <message>
        <source>Any health</source>
        <translation>Tous les diagnostics</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bon</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>Avec remarques</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>Filter by date</source>
        <translation>Filtrer par date</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre deux dates</translation>
    </message>
    <message>
        <source>Filter by length</source>
        <translation>Filtrer par durée</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Toutes les durées</translation>
    </message>
    <message>
        <source>Under 1 min</source>
        <translation>Moins de 1 min</translation>
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
        <translation>Plus de 1 h</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>Filtrer par étiquette</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Toutes les étiquettes</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryImport</name>
    <message>
        <source>Recordings (%1)</source>
        <translation>Enregistrements (%1)</translation>
    </message>
    <message>
        <source>Could not import “%1”</source>
        <translation>Impossible d’importer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryPanel</name>
    <message>
        <source>Loading recordings…</source>
        <translation>Chargement des enregistrements…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Import a ZIP or a movie of another server</source>
        <translation>Importer un ZIP ou un film d’un autre serveur</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Vignettes</translation>
    </message>
    <message>
        <source>Show thumbnails instead of a table</source>
        <translation>Afficher des vignettes au lieu d’un tableau</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Filter by date, length, mode, health and tag</source>
        <translation>Filtrer par date, durée, mode, diagnostic et étiquette</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Corbeille</translation>
    </message>
    <message>
        <source>Show deleted recordings; they are kept for seven days</source>
        <translation>Afficher les enregistrements supprimés&#xa0;; ils sont conservés sept jours</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Lire l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export the selected recording</source>
        <translation>Exporter l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Télécharger</translation>
    </message>
    <message>
        <source>Download the file of the selected recording to this machine</source>
        <translation>Télécharger le fichier de l’enregistrement sélectionné sur cette machine</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Afficher l’enregistrement sélectionné dans son dossier</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep the selected recordings: no retention rule removes them</source>
        <translation>Conserver les enregistrements sélectionnés&#xa0;: aucune règle de rétention ne les supprime</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move the selected recordings to the trash</source>
        <translation>Mettre les enregistrements sélectionnés à la corbeille</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Take the selected recordings out of the trash</source>
        <translation>Sortir les enregistrements sélectionnés de la corbeille</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Delete the selected recordings permanently</source>
        <translation>Supprimer définitivement les enregistrements sélectionnés</translation>
    </message>
    <message>
        <source>Search recordings</source>
        <translation>Rechercher des enregistrements</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Importing “%1”. Then: %2 more…</source>
        <translation>Importation de «&#xa0;%1&#xa0;». Ensuite&#xa0;: encore %2…</translation>
    </message>
    <message>
        <source>Importing “%1”…</source>
        <translation>Importation de «&#xa0;%1&#xa0;»…</translation>
    </message>
    <message>
        <source>No recording matches</source>
        <translation>Aucun enregistrement ne correspond</translation>
    </message>
    <message>
        <source>Search for fewer words, or filter less.</source>
        <translation>Cherchez moins de mots, ou filtrez moins.</translation>
    </message>
    <message>
        <source>The library is still being read. More may appear.</source>
        <translation>La bibliothèque est encore en cours de lecture. D’autres peuvent apparaître.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Effacer la recherche et les filtres</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La corbeille est vide</translation>
    </message>
    <message>
        <source>Deleted recordings stay here for seven days and can be restored.</source>
        <translation>Les enregistrements supprimés restent ici sept jours et peuvent être restaurés.</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Lecture de la bibliothèque…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>Aucun enregistrement</translation>
    </message>
    <message>
        <source>Record a session in Administer (Alt+1), or drop a ZIP or a movie of OpenVidu or Vonage here to import it.</source>
        <translation>Enregistrez une session dans Administrer (Alt+1), ou déposez ici un ZIP ou un film d’OpenVidu ou de Vonage pour l’importer.</translation>
    </message>
    <message>
        <source>Stop this recording before you delete it</source>
        <translation>Arrêtez cet enregistrement avant de le supprimer</translation>
    </message>
    <message>
        <source>Select a recording to export it</source>
        <translation>Sélectionnez un enregistrement pour l’exporter</translation>
    </message>
    <message>
        <source>This recording is still running</source>
        <translation>Cet enregistrement est encore en cours</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Importer un enregistrement</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>«&#xa0;%1&#xa0;» importé</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n recordings</source>
        <translation>
            <numerusform>%n enregistrement importé</numerusform>
            <numerusform>%n enregistrements importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</source>
        <translation>
            <numerusform>%n enregistrement sera supprimé le %1. Marquez avec Conserver ce qui doit rester.</numerusform>
            <numerusform>%n enregistrements seront supprimés à partir du %1. Marquez avec Conserver ce qui doit rester.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, sessions, participants, markers, notes</source>
        <translation>Chercher dans les noms, sessions, participants, repères, notes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibrarySearch</name>
    <message>
        <source>Could not read the library</source>
        <translation>Impossible de lire la bibliothèque</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryViews</name>
    <message>
        <source>Recordings as a table</source>
        <translation>Enregistrements sous forme de tableau</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>voir détails</translation>
    </message>
    <message>
        <source>Recordings as thumbnails</source>
        <translation>Enregistrements sous forme de vignettes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LivePage</name>
    <message>
        <source>The selected layout is shown here, as it will be recorded.</source>
        <translation>La disposition sélectionnée est affichée ici, telle qu’elle sera enregistrée.</translation>
    </message>
    <message>
        <source>Pages cannot be shown here.</source>
        <translation>Les pages ne peuvent pas être affichées ici.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>Recharger la page</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Ouvrir une adresse…</translation>
    </message>
    <message>
        <source>Show the layout of another server</source>
        <translation>Afficher la disposition d’un autre serveur</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>Enregistrer 10 secondes</translation>
    </message>
    <message>
        <source>Save, record the layout for ten seconds and open the recording</source>
        <translation>Enregistrer les fichiers, filmer la disposition pendant dix secondes et ouvrir l’enregistrement</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Instantané…</translation>
    </message>
    <message>
        <source>Save an image of the page as PNG</source>
        <translation>Enregistrer une image de la page au format PNG</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Compare the page with the last snapshot</source>
        <translation>Comparer la page au dernier instantané</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Play the page&apos;s audio</source>
        <translation>Écouter l’audio de la page</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>chargement…</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Ouvrir une adresse</translation>
    </message>
    <message>
        <source>Address of a layout (https://…), empty for the selected one:</source>
        <translation>Adresse d’une disposition (https://…), vide pour celle qui est sélectionnée&#xa0;:</translation>
    </message>
    <message>
        <source>Could not show the page</source>
        <translation>Impossible d’afficher la page</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>non chargée</translation>
    </message>
    <message>
        <source>The page ended unexpectedly: perhaps it ran out of memory. Reload it.</source>
        <translation>La page s’est arrêtée de façon inattendue&#xa0;: peut-être par manque de mémoire. Rechargez-la.</translation>
    </message>
    <message>
        <source>Could not load the page: %1. Save or reload it.</source>
        <translation>Impossible de charger la page&#xa0;: %1. Enregistrez-la ou rechargez-la.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogWindow</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Tous les niveaux</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Infos et plus graves</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Filtrer les messages</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt)</source>
        <translation>Journaux (*.log *.txt)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Could not save the log</source>
        <translation>Impossible d’enregistrer le journal</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MainMenu</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Enregistrement</translation>
    </message>
    <message>
        <source>&amp;Uploads</source>
        <translation>En&amp;vois</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothèque</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Lecture</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>Re&amp;chercher…</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>N&amp;otifications</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Raccourcis &amp;clavier…</translation>
    </message>
    <message>
        <source>&amp;About Ovation Studio</source>
        <translation>À &amp;propos d’Ovation Studio</translation>
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
        <translation>Le serveur n’a pas pu démarrer</translation>
    </message>
    <message>
        <source>Fix the problem, then restart Ovation Studio.</source>
        <translation>Corrigez le problème, puis redémarrez Ovation Studio.</translation>
    </message>
    <message>
        <source>Could not upload “%1”: %2</source>
        <translation>Impossible d’envoyer «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>An export is running. Quitting cancels it and disconnects all participants.</source>
        <translation>Une exportation est en cours. Quitter l’annule et déconnecte tous les participants.</translation>
    </message>
    <message>
        <source>A recording is running. Quitting stops and keeps it, and disconnects all participants.</source>
        <translation>Un enregistrement est en cours. Quitter l’arrête et le conserve, et déconnecte tous les participants.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Arrêter et quitter</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MarkerEditor</name>
    <message>
        <source>Could not add a marker</source>
        <translation>Impossible d’ajouter un repère</translation>
    </message>
    <message>
        <source>Added a marker at %1</source>
        <translation>Repère ajouté à %1</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Le nommer…</translation>
    </message>
    <message>
        <source>Could not move the marker</source>
        <translation>Impossible de déplacer le repère</translation>
    </message>
    <message>
        <source>Could not delete the marker</source>
        <translation>Impossible de supprimer le repère</translation>
    </message>
    <message>
        <source>Deleted the marker at %1</source>
        <translation>Repère à %1 supprimé</translation>
    </message>
    <message>
        <source>Deleted the marker “%1”</source>
        <translation>Repère «&#xa0;%1&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Could not restore the marker</source>
        <translation>Impossible de rétablir le repère</translation>
    </message>
    <message>
        <source>Rename marker</source>
        <translation>Renommer le repère</translation>
    </message>
    <message>
        <source>Name of the marker at %1</source>
        <translation>Nom du repère à %1</translation>
    </message>
    <message>
        <source>Could not rename the marker</source>
        <translation>Impossible de renommer le repère</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewLayoutDialog</name>
    <message>
        <source>New layout</source>
        <translation>Nouvelle disposition</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Notifier</name>
    <message>
        <source>Recording &amp;finished</source>
        <translation>Enregistrement &amp;terminé</translation>
    </message>
    <message>
        <source>&amp;Recording failed or ended early</source>
        <translation>&amp;Enregistrement échoué ou terminé prématurément</translation>
    </message>
    <message>
        <source>&amp;Disk space is low</source>
        <translation>Espace &amp;disque faible</translation>
    </message>
    <message>
        <source>&amp;Upload failed</source>
        <translation>Échec de l’en&amp;voi</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsole</name>
    <message>
        <source>Messages of the page</source>
        <translation>Messages de la page</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Quels messages sont affichés</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation>Effacer les messages</translation>
    </message>
    <message>
        <source>Console and network</source>
        <translation>Console et réseau</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n avertissement</numerusform>
            <numerusform>%n avertissements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsoleModel</name>
    <message>
        <source>%1
Double-click to go there</source>
        <translation>%1
Double-cliquez pour y aller</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageSnapshots</name>
    <message>
        <source>Save snapshot</source>
        <translation>Enregistrer l’instantané</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistrée sous %1</translation>
    </message>
    <message>
        <source>Could not write %1. Choose another folder.</source>
        <translation>Impossible d’écrire %1. Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Search commands, sessions, recordings and layouts</source>
        <translation>Rechercher commandes, sessions, enregistrements et dispositions</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>No command, session, recording or layout has all these words.</source>
        <translation>Aucune commande, session, disposition ni aucun enregistrement ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ParticipantList</name>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (écran)</translation>
    </message>
    <message>
        <source>Hear only %1</source>
        <translation>N’écouter que %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Couper le son de %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Masquer %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PastRecording</name>
    <message numerus="yes">
        <source>Record the last %n minutes</source>
        <translation>
            <numerusform>Enregistrer la dernière minute (%n)</numerusform>
            <numerusform>Enregistrer les %n dernières minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>Enregistrer la dernière seconde (%n)</numerusform>
            <numerusform>Enregistrer les %n dernières secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Sélectionnez une session pour l’enregistrer</translation>
    </message>
    <message>
        <source>Record each participant of the selected session, beginning in the past</source>
        <translation>Enregistrer chaque participant de la session sélectionnée, en commençant dans le passé</translation>
    </message>
    <message>
        <source>Recording “%1”, beginning in the past.</source>
        <translation>Enregistrement de «&#xa0;%1&#xa0;», en commençant dans le passé.</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>Impossible d’enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerControls</name>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Une image en arrière</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Une image en avant</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>Reculer de 10 s</translation>
    </message>
    <message>
        <source>Forward 10 s</source>
        <translation>Avancer de 10 s</translation>
    </message>
    <message>
        <source>Back 5 s</source>
        <translation>Reculer de 5 s</translation>
    </message>
    <message>
        <source>Forward 5 s</source>
        <translation>Avancer de 5 s</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>Position and duration</source>
        <translation>Position et durée</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Repère précédent</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Repère suivant</translation>
    </message>
    <message>
        <source>Mark the beginning of a clip</source>
        <translation>Marquer le début d’un extrait</translation>
    </message>
    <message>
        <source>Mark the end of a clip</source>
        <translation>Marquer la fin d’un extrait</translation>
    </message>
    <message>
        <source>Repeat between the marks (I, O)</source>
        <translation>Répéter entre les marques (I, O)</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>Retirer les marques</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Enregistrer cette image</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;)</source>
        <translation>Vitesse (&lt; et &gt;)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lent</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus rapide</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Couper le son</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volume (Up and Down)</source>
        <translation>Volume (Haut et Bas)</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
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
        <translation>Sélectionnez un enregistrement dans la bibliothèque pour le regarder ici.</translation>
    </message>
    <message>
        <source>There is no frame to save yet.</source>
        <translation>Il n’y a pas encore d’image à enregistrer.</translation>
    </message>
    <message>
        <source>This recording is still running. It can be watched once it is stopped.</source>
        <translation>Cet enregistrement est encore en cours. Il pourra être regardé une fois arrêté.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>This recording has no streams to play. Its details say why.</source>
        <translation>Cet enregistrement n’a aucun flux à lire. Ses détails disent pourquoi.</translation>
    </message>
    <message>
        <source>This recording has no file to play.</source>
        <translation>Cet enregistrement n’a aucun fichier à lire.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>Impossible de lire cet enregistrement</translation>
    </message>
    <message>
        <source>Could not play “%1”</source>
        <translation>Impossible de lire «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Audio seul</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewAudio</name>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Listen to this session</source>
        <translation>Écouter cette session</translation>
    </message>
    <message>
        <source>Volume of the preview</source>
        <translation>Volume de l’aperçu</translation>
    </message>
    <message>
        <source>No audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Aucune sortie audio n’a été trouvée. Branchez un appareil, ou installez et démarrez pipewire-pulse ou pulseaudio.</translation>
    </message>
    <message>
        <source>Stop listening to this session</source>
        <translation>Ne plus écouter cette session</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewPanel</name>
    <message>
        <source>Select a session to preview it.</source>
        <translation>Sélectionnez une session pour en voir l’aperçu.</translation>
    </message>
    <message>
        <source>No participant of “%1” is publishing audio or video yet.</source>
        <translation>Aucun participant de «&#xa0;%1&#xa0;» ne diffuse encore d’audio ni de vidéo.</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Enregistrer cette image</translation>
    </message>
    <message>
        <source>Save this frame as an image</source>
        <translation>Enregistrer cette image dans un fichier</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>Zones de sécurité</translation>
    </message>
    <message>
        <source>Show in which area every screen shows action and titles</source>
        <translation>Montrer dans quelle zone tout écran affiche l’action et les titres</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Show the preview on the whole screen; Esc returns</source>
        <translation>Afficher l’aperçu en plein écran&#xa0;; Échap pour revenir</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mosaïque</translation>
    </message>
    <message>
        <source>Show all sessions at once, in small previews</source>
        <translation>Afficher toutes les sessions à la fois, en petits aperçus</translation>
    </message>
    <message>
        <source>“%1” is muted in composed recordings.</source>
        <translation>«&#xa0;%1&#xa0;» est muet dans les enregistrements composés.</translation>
    </message>
    <message>
        <source>“%1” is heard in composed recordings again.</source>
        <translation>On entend de nouveau «&#xa0;%1&#xa0;» dans les enregistrements composés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Could not undo it</source>
        <translation>Impossible d’annuler l’action</translation>
    </message>
    <message>
        <source>Could not mute “%1” in recordings</source>
        <translation>Impossible de rendre «&#xa0;%1&#xa0;» muet dans les enregistrements</translation>
    </message>
    <message>
        <source>Could not unmute “%1” in recordings</source>
        <translation>Impossible de rétablir le son de «&#xa0;%1&#xa0;» dans les enregistrements</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus épinglé.</translation>
    </message>
    <message>
        <source>“%1” is pinned.</source>
        <translation>«&#xa0;%1&#xa0;» est épinglé.</translation>
    </message>
    <message>
        <source>Could not pin “%1”</source>
        <translation>Impossible d’épingler «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordControl</name>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Start or stop the recording of this session</source>
        <translation>Démarrer ou arrêter l’enregistrement de cette session</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>en pause %1</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>Impossible d’enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not stop the recording of “%1”</source>
        <translation>Impossible d’arrêter l’enregistrement de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the recording of this session</source>
        <translation>Arrêter l’enregistrement de cette session</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Sélectionnez une session pour l’enregistrer</translation>
    </message>
    <message>
        <source>Record this session</source>
        <translation>Enregistrer cette session</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordOptionsDialog</name>
    <message>
        <source>Record “%1”</source>
        <translation>Enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>identique à l’identifiant de l’enregistrement</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>Un fichier avec tous les participants</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>Un fichier avec tous les participants, démarrage rapide</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>Un fichier par flux, dans une archive ZIP</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Largeur en pixels</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Hauteur en pixels</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> ips</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Fréquence d’images</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>Afficher les noms des participants</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>Afficher un visuel de remplacement pour les participants sans vidéo</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>Background color as #rrggbb</source>
        <translation>Couleur d’arrière-plan au format #rrggbb</translation>
    </message>
    <message>
        <source>Choose the background color</source>
        <translation>Choisir la couleur d’arrière-plan</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>Arrêter après (minutes)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>Arrêter à (mégaoctets)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> Mo</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Arrêter après</translation>
    </message>
    <message>
        <source>or</source>
        <translation>ou</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposition personnalisée</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Disposition personnalisée «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Starts at once because everything is kept ready. It begins in the layout of the session, which can be changed while it runs.</source>
        <translation>Démarre aussitôt, car tout est tenu prêt. Il commence dans la disposition de la session, qui peut être changée en cours de route.</translation>
    </message>
    <message>
        <source>An MP4 file with all participants, or a WebM file with audio only.</source>
        <translation>Un fichier MP4 avec tous les participants, ou un fichier WebM avec l’audio seul.</translation>
    </message>
    <message>
        <source>Every stream as sent, without re-encoding.</source>
        <translation>Chaque flux tel qu’envoyé, sans réencodage.</translation>
    </message>
    <message>
        <source>A recording with one file for all participants is running already. Choose one file per stream for a second one at the same time.</source>
        <translation>Un enregistrement avec un fichier pour tous les participants est déjà en cours. Pour un second en même temps, choisissez un fichier par flux.</translation>
    </message>
    <message>
        <source>A recording with one file per stream is running already. Choose one file with all participants for a second one at the same time.</source>
        <translation>Un enregistrement avec un fichier par flux est déjà en cours. Pour un second en même temps, choisissez un fichier avec tous les participants.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Choisissez l’audio, la vidéo ou les deux.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and - in the name: it becomes a file name.</source>
        <translation>N’utilisez dans le nom que des lettres de a à z, des chiffres, _, ~ et -&#xa0;: il devient un nom de fichier.</translation>
    </message>
    <message>
        <source>Enter the background as a color like #202830.</source>
        <translation>Saisissez l’arrière-plan sous forme de couleur, par exemple #202830.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingControls</name>
    <message>
        <source>Pause recording</source>
        <translation>Mettre l’enregistrement en pause</translation>
    </message>
    <message>
        <source>Pause the selected recording</source>
        <translation>Mettre en pause l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Ajouter un repère</translation>
    </message>
    <message>
        <source>Add a marker at this moment</source>
        <translation>Ajouter un repère à cet instant</translation>
    </message>
    <message>
        <source>Add named marker…</source>
        <translation>Ajouter un repère nommé…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Reprendre l’enregistrement</translation>
    </message>
    <message>
        <source>Select a running recording to pause it</source>
        <translation>Sélectionnez un enregistrement en cours pour le mettre en pause</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>Reprendre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>Mettre «&#xa0;%1&#xa0;» en pause</translation>
    </message>
    <message>
        <source>Add a marker to “%1” at this moment</source>
        <translation>Ajouter un repère à «&#xa0;%1&#xa0;» à cet instant</translation>
    </message>
    <message>
        <source>Select a running recording to add a marker</source>
        <translation>Sélectionnez un enregistrement en cours pour ajouter un repère</translation>
    </message>
    <message>
        <source>Layout of “%1”: %2</source>
        <translation>Disposition de «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>The layout of “%1” cannot be changed: it is not composed in a built-in layout</source>
        <translation>La disposition de «&#xa0;%1&#xa0;» ne peut pas être changée&#xa0;: il n’est pas composé dans une disposition intégrée</translation>
    </message>
    <message>
        <source>Select a running recording to change its layout</source>
        <translation>Sélectionnez un enregistrement en cours pour changer sa disposition</translation>
    </message>
    <message>
        <source>Could not resume “%1”</source>
        <translation>Impossible de reprendre «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not pause “%1”</source>
        <translation>Impossible de mettre «&#xa0;%1&#xa0;» en pause</translation>
    </message>
    <message>
        <source>Could not add a marker to “%1”</source>
        <translation>Impossible d’ajouter un repère à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Marker added at %1.</source>
        <translation>Repère ajouté à %1.</translation>
    </message>
    <message>
        <source>Name of the marker at %1:</source>
        <translation>Nom du repère à %1&#xa0;:</translation>
    </message>
    <message>
        <source>No marker was added: the recording ended, or another one was selected meanwhile.</source>
        <translation>Aucun repère n’a été ajouté&#xa0;: l’enregistrement s’est terminé, ou un autre a été sélectionné entre-temps.</translation>
    </message>
    <message>
        <source>Could not change the layout of “%1”</source>
        <translation>Impossible de changer la disposition de «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingDetails</name>
    <message>
        <source>Details of “%1”</source>
        <translation>Détails de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>Aucun problème trouvé.</translation>
    </message>
    <message>
        <source>The recording is usable, with these notes:</source>
        <translation>L’enregistrement est utilisable, avec ces remarques&#xa0;:</translation>
    </message>
    <message>
        <source>This recording has no health report.</source>
        <translation>Cet enregistrement n’a pas de rapport de diagnostic.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Abandonnées</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Plus longue coupure</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>Décalage A/V</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Packets that never arrived</source>
        <translation>Paquets jamais arrivés</translation>
    </message>
    <message>
        <source>Frames that could not be decoded because packets were lost</source>
        <translation>Images qui n’ont pas pu être décodées à cause de paquets perdus</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingModel</name>
    <message>
        <source>starting</source>
        <translation>démarrage</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Resume it to go on recording</source>
        <translation>Reprenez-le pour continuer d’enregistrer</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistre</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>finalisation</translation>
    </message>
    <message>
        <source>The file is being finalized</source>
        <translation>Le fichier est en cours de finalisation</translation>
    </message>
    <message>
        <source>to be uploaded</source>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>Clients see it as stopped until it is uploaded</source>
        <translation>Les clients le voient comme arrêté jusqu’à ce qu’il soit envoyé</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>prêt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Aucun problème trouvé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Record the selected session</source>
        <translation>Enregistrer la session sélectionnée</translation>
    </message>
    <message>
        <source>Record with options…</source>
        <translation>Enregistrer avec options…</translation>
    </message>
    <message>
        <source>Choose how to record the selected session</source>
        <translation>Choisir comment enregistrer la session sélectionnée</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Stop the selected recording</source>
        <translation>Arrêter l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Ouvrir l’enregistrement</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Lire l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Afficher dans le dossier</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Afficher l’enregistrement sélectionné dans son dossier</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Détails…</translation>
    </message>
    <message>
        <source>Show the health report of the selected recording</source>
        <translation>Afficher le rapport de diagnostic de l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Delete recording…</source>
        <translation>Supprimer l’enregistrement…</translation>
    </message>
    <message>
        <source>Delete the selected recording</source>
        <translation>Supprimer l’enregistrement sélectionné</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>Filtrer les enregistrements</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Sélectionnez une session pour l’enregistrer</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>Impossible d’enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not stop “%1”</source>
        <translation>Impossible d’arrêter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not open “%1”: its file %2 does not exist any more. Delete the recording to remove it from the list.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»&#xa0;: son fichier %2 n’existe plus. Supprimez l’enregistrement pour le retirer de la liste.</translation>
    </message>
    <message>
        <source>Could not open “%1”: this desktop has no program for %2 files. Install a video player, for example VLC.</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»&#xa0;: ce bureau n’a pas de programme pour les fichiers %2. Installez un lecteur vidéo, par exemple VLC.</translation>
    </message>
    <message>
        <source>Could not show the folder %1: this desktop has no file manager.</source>
        <translation>Impossible d’afficher le dossier %1&#xa0;: ce bureau n’a pas de gestionnaire de fichiers.</translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation>Supprimer l’enregistrement</translation>
    </message>
    <message>
        <source>Delete “%1” (%2, %3) from the disk? This cannot be undone.</source>
        <translation>Supprimer «&#xa0;%1&#xa0;» (%2, %3) du disque&#xa0;? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No recordings yet. Select a session with a participant who publishes audio or video, and press Record.</source>
        <translation>Aucun enregistrement pour l’instant. Sélectionnez une session dont un participant diffuse de l’audio ou de la vidéo, puis appuyez sur «&#xa0;Enregistrer&#xa0;».</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtrer (%1)</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ReviewPerspective</name>
    <message>
        <source>Could not open this recording</source>
        <translation>Impossible d’ouvrir cet enregistrement</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionChooser</name>
    <message>
        <source>Session that the page shows</source>
        <translation>Session que montre la page</translation>
    </message>
    <message>
        <source>Session that the page shows: a running one, or the stage below</source>
        <translation>Session que montre la page&#xa0;: une session en cours, ou la scène ci-dessous</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Scène</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionEmpty</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation>Copier les deux lignes</translation>
    </message>
    <message>
        <source>Environment variables for an application that uses this server</source>
        <translation>Variables d’environnement pour une application qui utilise ce serveur</translation>
    </message>
    <message>
        <source>Or connect an OpenVidu application with two lines:</source>
        <translation>Ou connectez une application OpenVidu avec deux lignes&#xa0;:</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Aucune session</translation>
    </message>
    <message>
        <source>Participants meet in a session. Create one and send its guest link, or try a demo with four synthetic participants.</source>
        <translation>Les participants se retrouvent dans une session. Créez-en une et envoyez son lien d’invité, ou essayez une démo avec quatre participants synthétiques.</translation>
    </message>
    <message>
        <source>&lt;OPENVIDU_SECRET of this server&gt;</source>
        <translation>&lt;OPENVIDU_SECRET de ce serveur&gt;</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Créer une session et inviter des participants</translation>
    </message>
    <message>
        <source>Create a session with four synthetic participants</source>
        <translation>Créer une session avec quatre participants synthétiques</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionModel</name>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>audio muted</source>
        <translation>audio coupé</translation>
    </message>
    <message>
        <source>video muted</source>
        <translation>vidéo coupée</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers</source>
        <translation>
            <numerusform>%n abonné</numerusform>
            <numerusform>%n abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>no subscribers</source>
        <translation>aucun abonné</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Flux %1</translation>
    </message>
    <message>
        <source>not joined yet</source>
        <translation>pas encore arrivé</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>synthétique</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Connexion %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>arrivé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recording %1
%2 recorded so far</source>
        <translation>Enregistrement %1
%2 enregistrés jusqu’ici</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>Enregistrement %1</translation>
    </message>
    <message>
        <source>Session %1
created %2</source>
        <translation>Session %1
créée&#xa0;: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Being recorded as %1</source>
        <translation>Enregistrée sous %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames per second</source>
        <translation>
            <numerusform>%Ln image par seconde</numerusform>
            <numerusform>%Ln images par seconde</numerusform>
        </translation>
    </message>
    <message>
        <source>Jitter %L1 ms</source>
        <translation>Gigue&#xa0;: %L1 ms</translation>
    </message>
    <message>
        <source>%1, %L2 fps</source>
        <translation>%1, %L2 i/s</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionPanel</name>
    <message>
        <source>Sessions, connections and streams</source>
        <translation>Sessions, connexions et flux</translation>
    </message>
    <message>
        <source>Both lines copied.</source>
        <translation>Les deux lignes sont copiées.</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Créer une session et inviter des participants</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Copier un lien d’invité</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join the session</source>
        <translation>Copier un lien d’invité qui permet à un participant de rejoindre la session</translation>
    </message>
    <message>
        <source>Add synthetic participant</source>
        <translation>Ajouter un participant synthétique</translation>
    </message>
    <message>
        <source>Add a synthetic participant that sends a test image and a tone</source>
        <translation>Ajouter un participant synthétique qui envoie une mire et une tonalité</translation>
    </message>
    <message>
        <source>Add IP camera…</source>
        <translation>Ajouter une caméra IP…</translation>
    </message>
    <message>
        <source>Add an IP camera that this server pulls</source>
        <translation>Ajouter une caméra IP lue par ce serveur</translation>
    </message>
    <message>
        <source>Disconnect participant</source>
        <translation>Déconnecter le participant</translation>
    </message>
    <message>
        <source>Disconnect the selected participant</source>
        <translation>Déconnecter le participant sélectionné</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Fermer la session</translation>
    </message>
    <message>
        <source>Close the session and disconnect its participants</source>
        <translation>Fermer la session et déconnecter ses participants</translation>
    </message>
    <message>
        <source>Name of the session (leave empty for a random one):</source>
        <translation>Nom de la session (vide pour un nom aléatoire)&#xa0;:</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>Impossible de créer la session</translation>
    </message>
    <message>
        <source>Could not create session “%1”</source>
        <translation>Impossible de créer la session «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not start the demo</source>
        <translation>Impossible de démarrer la démo</translation>
    </message>
    <message>
        <source>Could not add a participant to the demo</source>
        <translation>Impossible d’ajouter un participant à la démo</translation>
    </message>
    <message>
        <source>Guest link to “%1” copied. It lets one participant join.</source>
        <translation>Lien d’invité pour «&#xa0;%1&#xa0;» copié. Il permet à un participant d’entrer.</translation>
    </message>
    <message>
        <source>Could not create a guest link to “%1”</source>
        <translation>Impossible de créer un lien d’invité pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not add a synthetic participant to “%1”</source>
        <translation>Impossible d’ajouter un participant synthétique à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Camera added to “%1”.</source>
        <translation>Caméra ajoutée à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Could not disconnect “%1”</source>
        <translation>Impossible de déconnecter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not close session “%1”</source>
        <translation>Impossible de fermer la session «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>Closing “%1” disconnects %n participants.</source>
        <translation>
            <numerusform>Fermer «&#xa0;%1&#xa0;» déconnecte %n participant.</numerusform>
            <numerusform>Fermer «&#xa0;%1&#xa0;» déconnecte %n participants.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n recordings stop and are kept.</source>
        <translation>
            <numerusform>Son enregistrement s’arrête et est conservé.</numerusform>
            <numerusform>Ses %n enregistrements s’arrêtent et sont conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter sessions and participants</source>
        <translation>Filtrer les sessions et les participants</translation>
    </message>
    <message>
        <source>Send signal…</source>
        <translation>Envoyer un signal…</translation>
    </message>
    <message>
        <source>Send a signal to the selected participant, or to all of the session</source>
        <translation>Envoyer un signal au participant sélectionné, ou à tous ceux de la session</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Arrêter la publication</translation>
    </message>
    <message>
        <source>End what the selected participant publishes</source>
        <translation>Arrêter ce que publie le participant sélectionné</translation>
    </message>
    <message>
        <source>Could not end what “%1” publishes</source>
        <translation>Impossible d’arrêter ce que publie «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Signal sent to “%1”.</source>
        <translation>Signal envoyé à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Could not send a signal to “%1”</source>
        <translation>Impossible d’envoyer un signal à «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingRow</name>
    <message>
        <source>Default: %1</source>
        <translation>Par défaut&#xa0;: %1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (par défaut)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 est défini dans l’environnement. Modifiez-le là-bas.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 est défini dans %2. Modifiez-le là-bas.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Accès</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Dispositions</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>Compatibilité</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Ce que vous enregistrez est utilisé au redémarrage d’Ovation Studio.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Rechercher des paramètres</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Tous les paramètres</translation>
    </message>
    <message>
        <source>Could not show the secret</source>
        <translation>Impossible d’afficher le secret</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>Fichiers PEM (*.pem *.crt *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>&amp;Certificat…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les paramètres</translation>
    </message>
    <message>
        <source>Change a setting, and correct those that are marked</source>
        <translation>Modifiez un paramètre et corrigez ceux qui sont marqués</translation>
    </message>
    <message>
        <source>Could not check the settings</source>
        <translation>Impossible de vérifier les paramètres</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>Impossible d’enregistrer les paramètres</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importer des paramètres</translation>
    </message>
    <message>
        <source>Settings (*.env .env);;All files (*)</source>
        <translation>Paramètres (*.env .env);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Could not import the settings</source>
        <translation>Impossible d’importer les paramètres</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n settings. They are kept when you save them.</source>
        <translation>
            <numerusform>%n paramètre importé. Il est conservé lorsque vous l’enregistrez.</numerusform>
            <numerusform>%n paramètres importés. Ils sont conservés lorsque vous les enregistrez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the settings that are saved. With secrets, anyone who reads the file can use this server and its storage.</source>
        <translation>Exporte les paramètres enregistrés. Avec les secrets, quiconque lit le fichier peut utiliser ce serveur et son stockage.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exporter les paramètres</translation>
    </message>
    <message>
        <source>Leave secrets out</source>
        <translation>Omettre les secrets</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>Exporter avec les secrets</translation>
    </message>
    <message>
        <source>The settings are exported.</source>
        <translation>Les paramètres sont exportés.</translation>
    </message>
    <message>
        <source>Could not export the settings</source>
        <translation>Impossible d’exporter les paramètres</translation>
    </message>
    <message>
        <source>Settings (*.env)</source>
        <translation>Paramètres (*.env)</translation>
    </message>
    <message>
        <source>Could not show the certificate</source>
        <translation>Impossible d’afficher le certificat</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>&lt;p&gt;Subject: %1&lt;br&gt;Issuer: %2&lt;br&gt;Names: %3&lt;br&gt;Valid from: %4&lt;br&gt;Expires: %5&lt;/p&gt;&lt;p&gt;SHA-256 fingerprint:&lt;br&gt;%6&lt;/p&gt;&lt;p&gt;File: %7&lt;/p&gt;</source>
        <translation>&lt;p&gt;Titulaire&#xa0;: %1&lt;br&gt;Émetteur&#xa0;: %2&lt;br&gt;Noms&#xa0;: %3&lt;br&gt;Valide à partir du&#xa0;: %4&lt;br&gt;Expire le&#xa0;: %5&lt;/p&gt;&lt;p&gt;Empreinte SHA-256 :&lt;br&gt;%6&lt;/p&gt;&lt;p&gt;Fichier&#xa0;: %7&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortRecording</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Recording, %1 s</source>
        <translation>Enregistrement, %1 s</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>Enregistrer 10 secondes</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>Impossible d’enregistrer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not stop the recording</source>
        <translation>Impossible d’arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>The recording failed: %1</source>
        <translation>L’enregistrement a échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Could not open the recording: this desktop has no program for it. It is %1</source>
        <translation>Impossible d’ouvrir l’enregistrement&#xa0;: ce bureau n’a pas de programme pour cela. C’est %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortcutSheet</name>
    <message>
        <source>No shortcut</source>
        <translation>Aucun raccourci</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrer les raccourcis</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>Appuyez sur les nouvelles touches&#xa0;:</translation>
    </message>
    <message>
        <source>New shortcut of the selected command</source>
        <translation>Nouveau raccourci de la commande sélectionnée</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Modifié par vous</translation>
    </message>
    <message>
        <source>Could not use %1: fields and dialogs need it. Press other keys.</source>
        <translation>Impossible d’utiliser %1&#xa0;: les champs et les boîtes de dialogue en ont besoin. Appuyez sur d’autres touches.</translation>
    </message>
    <message>
        <source>Could not use %1: it belongs to “%2”. Press other keys, or change that command first.</source>
        <translation>Impossible d’utiliser %1&#xa0;: il appartient à «&#xa0;%2&#xa0;». Appuyez sur d’autres touches, ou modifiez d’abord cette commande.</translation>
    </message>
    <message>
        <source>Could not reset this shortcut: its keys belong to “%1” now. Change that command first.</source>
        <translation>Impossible de réinitialiser ce raccourci&#xa0;: ses touches appartiennent maintenant à «&#xa0;%1&#xa0;». Modifiez d’abord cette commande.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SignalDialog</name>
    <message>
        <source>Send a signal to “%1”</source>
        <translation>Envoyer un signal à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>as the application listens to it, for example chat</source>
        <translation>tel que l’application l’écoute, par exemple chat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SizeChooser</name>
    <message>
        <source>Size of the recording</source>
        <translation>Taille de l’enregistrement</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotCompare</name>
    <message>
        <source>Compare snapshots</source>
        <translation>Comparer les instantanés</translation>
    </message>
    <message>
        <source>Where the snapshot before ends and the new one begins</source>
        <translation>Où finit l’instantané précédent et où commence le nouveau</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>L’un sur l’autre</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotSaver</name>
    <message>
        <source>Save frame</source>
        <translation>Enregistrer l’image</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistrée sous %1</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>Impossible d’écrire %1</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StageControls</name>
    <message>
        <source>How many synthetic participants are on the stage</source>
        <translation>Combien de participants synthétiques sont sur la scène</translation>
    </message>
    <message>
        <source>Participants on the stage</source>
        <translation>Participants sur la scène</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>The name: clientData of the connection. Press Enter to take it</source>
        <translation>Le nom&#xa0;: clientData de la connexion. Appuyez sur Entrée pour le valider</translation>
    </message>
    <message>
        <source>server data</source>
        <translation>données du serveur</translation>
    </message>
    <message>
        <source>What the application&apos;s server says of the connection. Press Enter to take it</source>
        <translation>Ce que le serveur de l’application dit de la connexion. Appuyez sur Entrée pour le valider</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Format d’image</translation>
    </message>
    <message>
        <source>Aspect ratio of the video</source>
        <translation>Format d’image de la vidéo</translation>
    </message>
    <message>
        <source>Shares a screen instead of a camera</source>
        <translation>Partage un écran au lieu d’une caméra</translation>
    </message>
    <message>
        <source>Audio is on; off is muted</source>
        <translation>L’audio est activé&#xa0;; désactivé, il est muet</translation>
    </message>
    <message>
        <source>Video is on; off is muted</source>
        <translation>La vidéo est activée&#xa0;; désactivée, elle est coupée</translation>
    </message>
    <message>
        <source>Leaves the stage</source>
        <translation>Quitte la scène</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
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
        <translation>Pourcentage d’un cœur de processeur</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Used by this program</source>
        <translation>Utilisée par ce programme</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Total bitrate that the participants send</source>
        <translation>Débit total envoyé par les participants</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>Free disk space in the recordings folder</source>
        <translation>Espace disque libre dans le dossier des enregistrements</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Recordings on their way to where they are kept</source>
        <translation>Enregistrements en route vers leur lieu de conservation</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n non remis</numerusform>
            <numerusform>%n non remis</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhook: works again, %1</source>
        <translation>Webhook&#xa0;: fonctionne de nouveau, %1</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Webhook&#xa0;: %1</translation>
    </message>
    <message>
        <source>Webhook (%1): %2</source>
        <translation>Webhook (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>%1, full in %2</source>
        <translation>%1, plein dans %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StorageDialog</name>
    <message>
        <source>&amp;Keep recordings:</source>
        <translation>&amp;Conserver les enregistrements&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Région&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Point de terminaison&#xa0;:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Adresse&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Headers of uploads:</source>
        <translation>&amp;En-têtes des envois&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Access key:</source>
        <translation>Clé d’&amp;accès&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Secret key:</source>
        <translation>Clé &amp;secrète&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Dossier&#xa0;:</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Défini</translation>
    </message>
    <message>
        <source>Saved. Enter another one to replace it.</source>
        <translation>Enregistrée. Saisissez-en une autre pour la remplacer.</translation>
    </message>
    <message>
        <source>bucket or bucket/folder</source>
        <translation>bucket ou bucket/dossier</translation>
    </message>
    <message>
        <source>Found by asking</source>
        <translation>Trouvée en interrogeant le service</translation>
    </message>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Credentials of this machine</source>
        <translation>Identifiants de cette machine</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 est défini dans l’environnement. Modifiez-le à cet endroit.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 est défini dans %2. Modifiez-le à cet endroit.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Bucket in the &amp;path, not in the host name</source>
        <translation>Bucket dans le c&amp;hemin, pas dans le nom d’hôte</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>Sur cette machine uniquement</translation>
    </message>
    <message>
        <source>In a bucket of S3</source>
        <translation>Dans un bucket S3</translation>
    </message>
    <message>
        <source>In a folder of another machine</source>
        <translation>Dans un dossier d’une autre machine</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les paramètres</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Test de la connexion…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>Impossible de tester la connexion</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>Impossible d’enregistrer les paramètres</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted. The secret key is kept in a file that only your user can read.</source>
        <translation>Ce que vous enregistrez est utilisé au redémarrage d’Ovation Studio. La clé secrète est conservée dans un fichier que seul votre utilisateur peut lire.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>This is everything that is in the bundle. Secrets are taken out; names of sessions and addresses are not. Read it before you send it, and clear what you want to leave out. Nothing is sent by Ovation Studio.</source>
        <translation>Voici tout ce que contient le dossier. Les secrets sont retirés&#xa0;; les noms des sessions et les adresses ne le sont pas. Lisez-le avant de l’envoyer et décochez ce que vous voulez omettre. Ovation Studio n’envoie rien.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texte du fichier</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>Enregistrer le dossier…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Collecte en cours…</translation>
    </message>
    <message>
        <source>Could not collect the support bundle</source>
        <translation>Impossible de rassembler le dossier d’assistance</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Fichiers ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Enregistré sous «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Could not save the support bundle</source>
        <translation>Impossible d’enregistrer le dossier d’assistance</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tile</name>
    <message>
        <source>muted in recordings</source>
        <translation>muet dans les enregistrements</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>épinglé</translation>
    </message>
    <message>
        <source>Shows who this is, and what can be done</source>
        <translation>Montre qui c’est et ce qu’il est possible de faire</translation>
    </message>
    <message>
        <source>Audio level of %1, in dB</source>
        <translation>Niveau audio de %1, en dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::TileCard</name>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Paquets perdus</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Mute in recordings</source>
        <translation>Rendre muet dans les enregistrements</translation>
    </message>
    <message>
        <source>Leave the audio of this participant out of this preview and of composed recordings with a built-in layout. Individual recordings keep it: it can be muted when they are played.</source>
        <translation>Exclure l’audio de ce participant de cet aperçu et des enregistrements composés avec une disposition intégrée. Les enregistrements individuels le conservent&#xa0;: il peut être rendu muet à la lecture.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Épingler</translation>
    </message>
    <message>
        <source>Show this participant large, also while others speak: in the preview, and in composed recordings with a built-in layout</source>
        <translation>Montrer ce participant en grand, qui que ce soit qui parle&#xa0;: dans l’aperçu et dans les enregistrements composés avec une disposition intégrée</translation>
    </message>
    <message>
        <source>Pin in the preview</source>
        <translation>Épingler dans l’aperçu</translation>
    </message>
    <message>
        <source>Show this participant large in the preview. The layout of recordings has no large tile; when they get one that has, it shows this participant, too.</source>
        <translation>Montrer ce participant en grand dans l’aperçu. La disposition des enregistrements n’a pas de grande vignette&#xa0;; s’ils en reçoivent une qui en a, elle montrera aussi ce participant.</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Publishes nothing</source>
        <translation>Ne diffuse rien</translation>
    </message>
    <message>
        <source>No video arrives</source>
        <translation>Aucune vidéo n’arrive</translation>
    </message>
    <message>
        <source>Packets are being lost</source>
        <translation>Des paquets se perdent</translation>
    </message>
    <message>
        <source>Packets arrive unevenly (jitter %1 ms)</source>
        <translation>Les paquets arrivent irrégulièrement (gigue %1 ms)</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>caméra coupée</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>micro coupé</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Aucun problème</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Rename marker…</source>
        <translation>Renommer le repère…</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Supprimer le repère</translation>
    </message>
    <message>
        <source>Add a marker at %1</source>
        <translation>Ajouter un repère à %1</translation>
    </message>
    <message>
        <source>Marker at %1</source>
        <translation>Repère à %1</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1&#xa0;: de %2 à %3</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tools</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Paramè&amp;tres…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Journal</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>Dossier d’a&amp;ssistance…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>Impossible de lire les paramètres</translation>
    </message>
    <message>
        <source>The settings are saved. Restart Ovation Studio to use them.</source>
        <translation>Les paramètres sont enregistrés. Redémarrez Ovation Studio pour les utiliser.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tray</name>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message numerus="yes">
        <source>Running, %n recordings</source>
        <translation>
            <numerusform>En cours, %n enregistrement</numerusform>
            <numerusform>En cours, %n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Ovation Studio: %1</source>
        <translation>Ovation Studio&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Close to the system tray</source>
        <translation>&amp;Fermer dans la zone de notification</translation>
    </message>
    <message>
        <source>Closing the window keeps the server running; the icon in the system tray shows the window again</source>
        <translation>Fermer la fenêtre laisse le serveur tourner&#xa0;; l’icône de la zone de notification l’affiche de nouveau</translation>
    </message>
    <message>
        <source>This desktop has no system tray</source>
        <translation>Ce bureau n’a pas de zone de notification</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadModel</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadPanel</name>
    <message>
        <source>Pause all</source>
        <translation>Tout mettre en pause</translation>
    </message>
    <message>
        <source>Pause all uploads</source>
        <translation>Mettre tous les envois en pause</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Mettre l’envoi en pause</translation>
    </message>
    <message>
        <source>Pause the selected upload</source>
        <translation>Mettre en pause l’envoi sélectionné</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try the selected upload again now</source>
        <translation>Réessayer maintenant l’envoi sélectionné</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Upload it before the one above it</source>
        <translation>L’envoyer avant celui du dessus</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Upload it after the one below it</source>
        <translation>L’envoyer après celui du dessous</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Effacer l’historique</translation>
    </message>
    <message>
        <source>Remove what is done from the list; recordings and copies stay</source>
        <translation>Retirer de la liste ce qui est terminé&#xa0;; enregistrements et copies restent</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Write, read, list and delete a small file where recordings are kept</source>
        <translation>Écrire, lire, lister et supprimer un petit fichier là où les enregistrements sont conservés</translation>
    </message>
    <message>
        <source>Upload settings…</source>
        <translation>Paramètres des envois…</translation>
    </message>
    <message>
        <source>Choose limits and what becomes of local files</source>
        <translation>Choisir les limites et ce que deviennent les fichiers locaux</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Envois</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Nouvel essai dans %1 s</translation>
    </message>
    <message>
        <source>Recordings stay on this machine</source>
        <translation>Les enregistrements restent sur cette machine</translation>
    </message>
    <message>
        <source>To upload them to S3, set OPENVIDU_PRO_RECORDING_STORAGE=s3 and the properties of the bucket, then restart Ovation Studio.</source>
        <translation>Pour les envoyer vers S3, définissez OPENVIDU_PRO_RECORDING_STORAGE=s3 et les propriétés du bucket, puis redémarrez Ovation Studio.</translation>
    </message>
    <message>
        <source>No uploads. Recordings appear here once they are stopped.</source>
        <translation>Aucun envoi. Les enregistrements apparaissent ici une fois arrêtés.</translation>
    </message>
    <message>
        <source>All recordings are uploaded</source>
        <translation>Tous les enregistrements sont envoyés</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Tout reprendre</translation>
    </message>
    <message>
        <source>Resume all uploads</source>
        <translation>Reprendre tous les envois</translation>
    </message>
    <message>
        <source>Select an upload that is not done</source>
        <translation>Sélectionnez un envoi non terminé</translation>
    </message>
    <message>
        <source>Resume upload</source>
        <translation>Reprendre l’envoi</translation>
    </message>
    <message>
        <source>Resume the selected upload</source>
        <translation>Reprendre l’envoi sélectionné</translation>
    </message>
    <message>
        <source>Select an upload that failed</source>
        <translation>Sélectionnez un envoi en échec</translation>
    </message>
    <message>
        <source>It is the first</source>
        <translation>C’est le premier</translation>
    </message>
    <message>
        <source>It is the last</source>
        <translation>C’est le dernier</translation>
    </message>
    <message>
        <source>Nothing in the list is done</source>
        <translation>Rien n’est terminé dans la liste</translation>
    </message>
    <message>
        <source>%1 (its file was removed from this machine)</source>
        <translation>%1 (son fichier a été supprimé de cette machine)</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Test de la connexion…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>Impossible de tester la connexion</translation>
    </message>
    <message>
        <source>The connection works: %1</source>
        <translation>La connexion fonctionne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>Stockage…</translation>
    </message>
    <message>
        <source>Choose where recordings are kept, and test it</source>
        <translation>Choisir où les enregistrements sont conservés, et le tester</translation>
    </message>
    <message>
        <source>Choose a bucket of S3, or a folder of another machine, to have them uploaded once they are stopped.</source>
        <translation>Choisissez un bucket S3 ou un dossier d’une autre machine pour qu’ils soient envoyés dès leur arrêt.</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>Impossible de lire les paramètres</translation>
    </message>
    <message>
        <source>Saved. Restart Ovation Studio to keep recordings where you have chosen.</source>
        <translation>Enregistré. Redémarrez Ovation Studio pour conserver les enregistrements à l’endroit choisi.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadRulesDialog</name>
    <message>
        <source>Upload settings</source>
        <translation>Paramètres des envois</translation>
    </message>
    <message>
        <source>Keep it on this machine</source>
        <translation>Le garder sur cette machine</translation>
    </message>
    <message>
        <source>Remove it from this machine</source>
        <translation>Le supprimer de cette machine</translation>
    </message>
    <message>
        <source>Remove it after some days</source>
        <translation>Le supprimer après quelques jours</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> ko/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>&amp;File of an uploaded recording:</source>
        <translation>&amp;Fichier d’un enregistrement envoyé&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Jours&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Recordings at a time:</source>
        <translation>&amp;Enregistrements à la fois&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Limit of bandwidth:</source>
        <translation>&amp;Limite de bande passante&#xa0;:</translation>
    </message>
    <message>
        <source>A file is removed only after size and checksum of the copy were compared.</source>
        <translation>Un fichier n’est supprimé qu’après comparaison de la taille et de la somme de contrôle de la copie.</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Enregistrer les paramètres</translation>
    </message>
</context>
<context>
    <name>ovation::ui::VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
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
        <translation>Mosaïque des sessions</translation>
    </message>
    <message>
        <source>No sessions yet. Each one appears here.</source>
        <translation>Aucune session pour l’instant. Chacune apparaît ici.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions, those that are recorded first</source>
        <translation>%1 sessions sur %2, d’abord celles qui sont enregistrées</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WallTile</name>
    <message>
        <source>Show “%1” alone</source>
        <translation>Afficher «&#xa0;%1&#xa0;» seule</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>en pause %1</translation>
    </message>
    <message>
        <source>%1, recording paused</source>
        <translation>%1, enregistrement en pause</translation>
    </message>
    <message>
        <source>%1, recording</source>
        <translation>%1, en cours d’enregistrement</translation>
    </message>
    <message>
        <source>Waiting for video…</source>
        <translation>En attente de la vidéo…</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Aucun participant ne diffuse encore d’audio ni de vidéo</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WatchChooser</name>
    <message>
        <source>What to watch</source>
        <translation>Que regarder</translation>
    </message>
    <message>
        <source>Watch all participants together, or one of them</source>
        <translation>Regarder tous les participants ensemble, ou l’un d’eux</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Layout of the participants</source>
        <translation>Disposition des participants</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>Tous les participants</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (écran)</translation>
    </message>
</context>
</TS>
