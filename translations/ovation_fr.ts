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
    <name>Engine</name>
    <message>
        <source>The program ended while this was recorded; the last second may be missing</source>
        <translation>Le programme s’est arrêté pendant l’enregistrement&#xa0;; la dernière seconde peut manquer</translation>
    </message>
    <message>
        <source>The program ended while this was being finished; the next start did that</source>
        <translation>Le programme s’est arrêté pendant la finalisation&#xa0;; le démarrage suivant l’a terminée</translation>
    </message>
    <message>
        <source>There was no room for its archive when it ended; it was packed later</source>
        <translation>Il n’y avait pas assez de place pour l’archive à la fin&#xa0;; elle a été créée plus tard</translation>
    </message>
    <message>
        <source>It ended early: %1</source>
        <translation>Il s’est terminé trop tôt&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded: all participants that sent have record: false</source>
        <translation>Rien n’a été enregistré&#xa0;: tous les participants qui émettaient ont désactivé leur enregistrement (record=false)</translation>
    </message>
    <message>
        <source>Nothing was recorded: no participant sent audio or video</source>
        <translation>Rien n’a été enregistré&#xa0;: aucun participant n’a envoyé d’audio ni de vidéo</translation>
    </message>
    <message>
        <source>The video is black from beginning to end</source>
        <translation>La vidéo est noire du début à la fin</translation>
    </message>
    <message>
        <source>The video is black for %1 s in all</source>
        <translation>La vidéo est noire pendant %1 s au total</translation>
    </message>
    <message>
        <source>Nothing can be heard from beginning to end</source>
        <translation>On n’entend rien du début à la fin</translation>
    </message>
    <message>
        <source>The video stood still for %1 s once</source>
        <translation>La vidéo s’est figée une fois pendant %1 s</translation>
    </message>
    <message>
        <source>Audio and video are %1 ms apart</source>
        <translation>L’audio et la vidéo sont décalés de %1 ms</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 frames are missing</source>
        <translation>La machine n’a pas suivi&#xa0;: %1 images manquent</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 of %2 frames repeat the one before</source>
        <translation>La machine n’a pas suivi&#xa0;: %1 images sur %2 répètent la précédente</translation>
    </message>
    <message>
        <source>The file plays, but its index is in pieces until there is room for one of all of it: %1</source>
        <translation>Le fichier est lisible, mais son index est morcelé jusqu’à ce qu’il y ait de la place pour un index complet&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 stays as it was sent, as it could not be made a WebM: %2</source>
        <translation>%1 reste tel qu’il a été envoyé, car il n’a pas pu être converti en WebM&#xa0;: %2</translation>
    </message>
    <message>
        <source>No installed font has these characters of names, so boxes are shown for them: %1. Debian has fonts for them in fonts-noto-core, fonts-noto-color-emoji and fonts-wqy-zenhei</source>
        <translation>Aucune police installée ne contient ces caractères des noms, des cases les remplacent&#xa0;: %1. Debian a des polices pour eux dans fonts-noto-core, fonts-noto-color-emoji et fonts-wqy-zenhei</translation>
    </message>
    <message>
        <source>At %1 s %2; %3. %4 s are missing</source>
        <translation>À %1 s&#xa0;: %2&#xa0;; %3. Il manque %4 s</translation>
    </message>
    <message>
        <source>another one continued the file</source>
        <translation>un autre a continué le fichier</translation>
    </message>
    <message>
        <source>the file ends there</source>
        <translation>le fichier s’arrête là</translation>
    </message>
    <message>
        <source>The page left the session at %1 s and was back at %2 s</source>
        <translation>La page a quitté la session à %1 s et est revenue à %2 s</translation>
    </message>
    <message>
        <source>The page left the session at %1 s</source>
        <translation>La page a quitté la session à %1 s</translation>
    </message>
    <message>
        <source>The page did not join the session as a recorder</source>
        <translation>La page n’a pas rejoint la session en tant qu’enregistreur</translation>
    </message>
    <message>
        <source>The page showed nothing new for %1 s</source>
        <translation>La page n’a rien affiché de nouveau pendant %1 s</translation>
    </message>
    <message>
        <source>The page said: %1</source>
        <translation>La page a signalé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The audio is that of the streams the page subscribed to, and not what it made of it: %1</source>
        <translation>L’audio est celui des flux auxquels la page s’est abonnée, et non ce qu’elle en a fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>The process of the layout ended</source>
        <translation>Le processus de la disposition s’est arrêté</translation>
    </message>
    <message>
        <source>Stream %1: its video was left out while it was larger than OVATION_MAX_VIDEO_SIDE allows</source>
        <translation>Flux %1&#xa0;: sa vidéo a été omise tant qu’elle dépassait ce que permet OVATION_MAX_VIDEO_SIDE</translation>
    </message>
    <message>
        <source>Stream %1: its audio stood still for %2 s at the sender</source>
        <translation>Flux %1&#xa0;: son audio s’est arrêté pendant %2 s chez l’émetteur</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio arrived too late to be mixed</source>
        <translation>Flux %1&#xa0;: %2 s de son audio sont arrivées trop tard pour être mixées</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio did not arrive in time and were made up</source>
        <translation>Flux %1&#xa0;: %2 s de son audio ne sont pas arrivées à temps et ont été synthétisées</translation>
    </message>
    <message>
        <source>Stream %1: %2</source>
        <translation>Flux %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>none of its video arrived</source>
        <translation>rien de sa vidéo n’est arrivé</translation>
    </message>
    <message>
        <source>sent nothing while it was recorded</source>
        <translation>n’a rien envoyé pendant l’enregistrement</translation>
    </message>
    <message>
        <source>its file was removed while it was recorded</source>
        <translation>son fichier a été supprimé pendant l’enregistrement</translation>
    </message>
    <message>
        <source>the file contains no video</source>
        <translation>le fichier ne contient pas de vidéo</translation>
    </message>
    <message>
        <source>The service answered with status %1.</source>
        <translation>Le service a répondu avec le statut %1.</translation>
    </message>
    <message>
        <source>The service says: %1 (%2)</source>
        <translation>Le service indique&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>Allow this account to list the bucket %1, and to read, write and delete its objects.</source>
        <translation>Autorisez ce compte à lister le bucket %1, et à lire, écrire et supprimer ses objets.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this machine&apos;s own credentials.</source>
        <translation>Vérifiez OPENVIDU_PRO_AWS_ACCESS_KEY et OPENVIDU_PRO_AWS_SECRET_KEY, ou les identifiants propres à cette machine.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, and keep it right with NTP.</source>
        <translation>Réglez l’horloge de cette machine, et gardez-la à l’heure avec NTP.</translation>
    </message>
    <message>
        <source>Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET.</source>
        <translation>Créez le bucket %1, ou corrigez OPENVIDU_PRO_AWS_S3_BUCKET.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Donnez à OPENVIDU_PRO_AWS_REGION la région du bucket %1, et vérifiez OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Free space in the bucket %1, or raise its quota.</source>
        <translation>Libérez de l’espace dans le bucket %1, ou augmentez son quota.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Vérifiez OPENVIDU_PRO_AWS_S3_HEADERS et OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Check the network, and the endpoint&apos;s host and port.</source>
        <translation>Vérifiez le réseau, ainsi que l’hôte et le port du point de terminaison.</translation>
    </message>
    <message>
        <source>The service&apos;s answer cannot be understood.</source>
        <translation>La réponse du service est incompréhensible.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3&apos;s interface.</source>
        <translation>Vérifiez OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT&#xa0;: il doit mener à l’interface de S3.</translation>
    </message>
    <message>
        <source>This machine has no AWS credentials.</source>
        <translation>Cette machine n’a pas d’identifiants AWS.</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>Les identifiants ont expiré.</translation>
    </message>
    <message>
        <source>What the service has is not what was sent.</source>
        <translation>Ce que le service possède n’est pas ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>What was written is not what was sent.</source>
        <translation>Ce qui a été écrit n’est pas ce qui a été envoyé.</translation>
    </message>
    <message>
        <source>What was read is not what was written.</source>
        <translation>Ce qui a été lu n’est pas ce qui a été écrit.</translation>
    </message>
    <message>
        <source>See that nothing else writes there.</source>
        <translation>Veillez à ce que rien d’autre n’y écrive.</translation>
    </message>
    <message>
        <source>The list lacks what was written.</source>
        <translation>La liste ne contient pas ce qui a été écrit.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>Le dossier %1 n’existe pas.</translation>
    </message>
    <message>
        <source>Mount it, or make it.</source>
        <translation>Montez-le ou créez-le.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder</source>
        <translation>Rien ne peut être écrit dans le dossier</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>Le dossier ne peut pas être lu</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Le fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>Free space in the folder&apos;s file system.</source>
        <translation>Libérez de l’espace dans le système de fichiers du dossier.</translation>
    </message>
    <message>
        <source>Let the user of this program write into the folder.</source>
        <translation>Autorisez l’utilisateur de ce programme à écrire dans le dossier.</translation>
    </message>
    <message>
        <source>Check that the folder is mounted, and the network.</source>
        <translation>Vérifiez que le dossier est monté, et le réseau.</translation>
    </message>
    <message>
        <source>The file is shorter than it was.</source>
        <translation>Le fichier est plus court qu’avant.</translation>
    </message>
    <message>
        <source>Check the recording on this machine&apos;s disk.</source>
        <translation>Vérifiez l’enregistrement sur le disque de cette machine.</translation>
    </message>
    <message>
        <source>Look whether the file is there and may be read by this program, then retry.</source>
        <translation>Vérifiez que le fichier existe et que ce programme peut le lire, puis réessayez.</translation>
    </message>
    <message>
        <source>The recording is larger than the store takes</source>
        <translation>L’enregistrement dépasse ce que le stockage accepte</translation>
    </message>
    <message>
        <source>Export it in pieces, or keep it on this machine.</source>
        <translation>Exportez-le en morceaux, ou conservez-le sur cette machine.</translation>
    </message>
    <message>
        <source>The store has another object than was sent to it</source>
        <translation>Le stockage a un autre objet que celui qui a été envoyé</translation>
    </message>
    <message>
        <source>See that nothing else writes into the folder of recordings.</source>
        <translation>Veillez à ce que rien d’autre n’écrive dans le dossier des enregistrements.</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be put in front, and is in %1 beside it (%2)</source>
        <translation>Il commence à son démarrage&#xa0;: ce qui a été envoyé avant n’a pas pu être placé devant et se trouve à côté, dans %1 (%2)</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be composed (%1); %2</source>
        <translation>Il commence à son démarrage&#xa0;: ce qui a été envoyé avant n’a pas pu être composé (%1)&#xa0;; %2</translation>
    </message>
    <message>
        <source>it is in %1 beside it, which can be imported and composed</source>
        <translation>il se trouve à côté, dans %1, qui peut être importé et composé</translation>
    </message>
    <message>
        <source>its streams are in the folder %1 beside it</source>
        <translation>ses flux se trouvent à côté, dans le dossier %1</translation>
    </message>
    <message>
        <source>none of it is there</source>
        <translation>il n’en reste rien</translation>
    </message>
    <message>
        <source>Of what was sent before the start something could not be read: %1</source>
        <translation>Une partie de ce qui a été envoyé avant le démarrage n’a pas pu être lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>Le transfert a été arrêté.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the user of this program credentials in ~/.aws/credentials.</source>
        <translation>Définissez OPENVIDU_PRO_AWS_ACCESS_KEY et OPENVIDU_PRO_AWS_SECRET_KEY, ou donnez à l’utilisateur de ce programme des identifiants dans ~/.aws/credentials.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the profile aws_access_key_id and aws_secret_access_key.</source>
        <translation>Définissez OPENVIDU_PRO_AWS_ACCESS_KEY et OPENVIDU_PRO_AWS_SECRET_KEY, ou donnez au profil aws_access_key_id et aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The AWS profile &apos;%1&apos; has only one of aws_access_key_id and aws_secret_access_key.</source>
        <translation>Le profil AWS «&#xa0;%1&#xa0;» n’a que l’un de aws_access_key_id et aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE holds no token.</source>
        <translation>Le fichier de AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>The file in AWS_WEB_IDENTITY_TOKEN_FILE holds no token.</source>
        <translation>Le fichier de AWS_WEB_IDENTITY_TOKEN_FILE ne contient pas de jeton.</translation>
    </message>
    <message>
        <source>The token service did not give the role in AWS_ROLE_ARN: %1 (status %2).</source>
        <translation>Le service de jetons n’a pas donné le rôle de AWS_ROLE_ARN&#xa0;: %1 (état %2).</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI leads to neither https nor this machine.</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI ne mène ni à https ni à cette machine.</translation>
    </message>
    <message>
        <source>The container&apos;s credentials service gave none (status %1).</source>
        <translation>Le service d’identifiants du conteneur n’en a donné aucun (état %1).</translation>
    </message>
    <message>
        <source>The instance metadata service names no role (status %1).</source>
        <translation>Le service de métadonnées de l’instance n’indique aucun rôle (état %1).</translation>
    </message>
    <message>
        <source>The instance metadata service gave no credentials (status %1).</source>
        <translation>Le service de métadonnées de l’instance n’a donné aucun identifiant (état %1).</translation>
    </message>
    <message>
        <source>If this happens again, something between here and the service changes data.</source>
        <translation>Si cela se reproduit, quelque chose entre cette machine et le service modifie les données.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s host name, or name a file with its certificate or its authority&apos;s in OVATION_S3_CERTIFICATES.</source>
        <translation>Vérifiez le nom d’hôte du point de terminaison, ou indiquez dans OVATION_S3_CERTIFICATES un fichier avec son certificat ou celui de son autorité.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>%1 est injoignable&#xa0;: %2.</translation>
    </message>
    <message>
        <source>nothing moved for %1 s</source>
        <translation>rien n’a bougé pendant %1 s</translation>
    </message>
    <message>
        <source>The answer&apos;s header is too long.</source>
        <translation>L’en-tête de la réponse est trop long.</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>La réponse est trop longue.</translation>
    </message>
    <message>
        <source>The store gave less than it has.</source>
        <translation>Le stockage a donné moins que ce qu’il a.</translation>
    </message>
    <message>
        <source>A part cannot be read</source>
        <translation>Une partie ne peut pas être lue</translation>
    </message>
    <message>
        <source>The parts cannot be put together</source>
        <translation>Les parties ne peuvent pas être assemblées</translation>
    </message>
    <message>
        <source>The parts cannot be removed</source>
        <translation>Les parties ne peuvent pas être retirées</translation>
    </message>
    <message>
        <source>What was written cannot be read again.</source>
        <translation>Ce qui a été écrit ne peut pas être relu.</translation>
    </message>
    <message>
        <source>The file cannot get its name</source>
        <translation>Le fichier ne peut pas recevoir son nom</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>This upload has ended.</source>
        <translation>Cet envoi est terminé.</translation>
    </message>
    <message>
        <source>%1 is a link.</source>
        <translation>%1 est un lien.</translation>
    </message>
    <message>
        <source>The file is another one.</source>
        <translation>Le fichier est un autre.</translation>
    </message>
    <message>
        <source>The folder went away while it was read</source>
        <translation>Le dossier a disparu pendant sa lecture</translation>
    </message>
    <message>
        <source>The file cannot be removed</source>
        <translation>Le fichier ne peut pas être retiré</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 ne peut pas être écrit&#xa0;: %2</translation>
    </message>
    <message>
        <source>Check the free space, and the permissions of its folder.</source>
        <translation>Vérifiez l’espace libre et les droits de son dossier.</translation>
    </message>
    <message>
        <source>The disk has no room for %1 MB</source>
        <translation>Le disque n’a pas de place pour %1 Mo</translation>
    </message>
    <message>
        <source>Delete recordings, or move them to another disk.</source>
        <translation>Supprimez des enregistrements ou déplacez-les sur un autre disque.</translation>
    </message>
    <message>
        <source>%1 is not in the store</source>
        <translation>%1 n’est pas dans le stockage</translation>
    </message>
    <message>
        <source>The object of %1 is another one than was sent</source>
        <translation>L’objet de %1 n’est pas celui qui a été envoyé</translation>
    </message>
    <message>
        <source>%1 was changed since it was sent</source>
        <translation>%1 a été modifié depuis son envoi</translation>
    </message>
    <message>
        <source>%1 was changed while it was sent</source>
        <translation>%1 a été modifié pendant son envoi</translation>
    </message>
    <message>
        <source>%1 can&apos;t be removed</source>
        <translation>%1 ne peut pas être retiré</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Vérifiez les droits de son dossier.</translation>
    </message>
    <message>
        <source>Make room on the disk of the data folder, and see that this program may write there.</source>
        <translation>Libérez de la place sur le disque du dossier de données et veillez à ce que ce programme puisse y écrire.</translation>
    </message>
    <message>
        <source>The upload was ended from elsewhere</source>
        <translation>L’envoi a été terminé d’ailleurs</translation>
    </message>
    <message>
        <source>must be true or false, not &apos;%1&apos;</source>
        <translation>doit être true ou false, pas «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not &apos;%3&apos;</source>
        <translation>doit être un nombre entier de %1 à %2, pas «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>must be an array of texts</source>
        <translation>doit être une liste de textes</translation>
    </message>
    <message>
        <source>must be an array like [&quot;a&quot;,&quot;b&quot;]</source>
        <translation>doit être une liste comme [&quot;a&quot;,&quot;b&quot;]</translation>
    </message>
    <message>
        <source>%1 must be one line</source>
        <translation>%1 doit tenir sur une ligne</translation>
    </message>
    <message>
        <source>must be local, s3 or folder</source>
        <translation>doit être local, s3 ou folder</translation>
    </message>
    <message>
        <source>must be the whole path of a folder that is there</source>
        <translation>doit être le chemin complet d’un dossier existant</translation>
    </message>
    <message>
        <source>must be the name of a region, like eu-west-1</source>
        <translation>doit être le nom d’une région, comme eu-west-1</translation>
    </message>
    <message>
        <source>must have 3 to 256 ASCII characters without spaces</source>
        <translation>doit avoir de 3 à 256 caractères ASCII sans espace</translation>
    </message>
    <message>
        <source>must have 8 to 512 ASCII characters without spaces</source>
        <translation>doit avoir de 8 à 512 caractères ASCII sans espace</translation>
    </message>
    <message>
        <source>must not hold a user: that is what %1 and %2 are for</source>
        <translation>ne doit pas contenir d’utilisateur&#xa0;: %1 et %2 sont faits pour cela</translation>
    </message>
    <message>
        <source>must be an http or https URL without query and fragment</source>
        <translation>doit être une URL http ou https sans requête ni fragment</translation>
    </message>
    <message>
        <source>must be an http or https URL</source>
        <translation>doit être une URL http ou https</translation>
    </message>
    <message>
        <source>must be a URL</source>
        <translation>doit être une URL</translation>
    </message>
    <message>
        <source>must be a JSON object of at most %1 texts, like {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</source>
        <translation>doit être un objet JSON de %1 textes au plus, comme {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</translation>
    </message>
    <message>
        <source>must not have &apos;.&apos;, &apos;..&apos; or control characters as a folder</source>
        <translation>ne doit avoir ni «&#xa0;.&#xa0;», ni «&#xa0;..&#xa0;», ni caractère de contrôle comme dossier</translation>
    </message>
    <message>
        <source>must not have more than %1 bytes of folders</source>
        <translation>ne doit pas avoir plus de %1 octets de dossiers</translation>
    </message>
    <message>
        <source>must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264</source>
        <translation>doit être MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 ou H264</translation>
    </message>
    <message>
        <source>must be more than OVATION_RECORDING_DISK_RESERVE, which is in megabytes</source>
        <translation>doit dépasser OVATION_RECORDING_DISK_RESERVE, qui est en mégaoctets</translation>
    </message>
    <message>
        <source>must be ultrafast, superfast, veryfast, faster, fast or medium</source>
        <translation>doit être ultrafast, superfast, veryfast, faster, fast ou medium</translation>
    </message>
    <message>
        <source>must be 0 for none, or at least %1</source>
        <translation>doit être 0 pour aucun, ou au moins %1</translation>
    </message>
    <message>
        <source>must be none, moderator, publisher_moderator or all</source>
        <translation>doit être none, moderator, publisher_moderator ou all</translation>
    </message>
    <message>
        <source>must be mkv or webm</source>
        <translation>doit être mkv ou webm</translation>
    </message>
    <message>
        <source>must be a domain name or an IP address</source>
        <translation>doit être un nom de domaine ou une adresse IP</translation>
    </message>
    <message>
        <source>must name a readable PEM file when CERTIFICATE_TYPE=owncert</source>
        <translation>doit indiquer un fichier PEM lisible quand CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>must be selfsigned or owncert</source>
        <translation>doit être selfsigned ou owncert</translation>
    </message>
    <message>
        <source>letsencrypt is not available here: obtain the certificate and use owncert</source>
        <translation>letsencrypt n’est pas disponible ici&#xa0;: obtenez le certificat et utilisez owncert</translation>
    </message>
    <message>
        <source>may only hold letters, digits, _ and -</source>
        <translation>ne peut contenir que des lettres, des chiffres, _ et -</translation>
    </message>
    <message>
        <source>must be &quot;Name: value&quot; with both parts; a comma needs the JSON form, [&quot;Name: one, two&quot;]</source>
        <translation>doit être de la forme &quot;Nom&#xa0;: valeur&quot; avec les deux parties&#xa0;; une virgule demande la forme JSON, [&quot;Name: one, two&quot;]</translation>
    </message>
    <message>
        <source>has a name that no HTTP header can have</source>
        <translation>a un nom qu’aucun en-tête HTTP ne peut avoir</translation>
    </message>
    <message>
        <source>(%1) holds a line break or another control character</source>
        <translation>(%1) contient un saut de ligne ou un autre caractère de contrôle</translation>
    </message>
    <message>
        <source>(%1) is set by the program itself: leave it out</source>
        <translation>(%1) est défini par le programme lui-même&#xa0;: omettez-le</translation>
    </message>
    <message>
        <source>(%1) needs a text of 1 to %2 ASCII characters</source>
        <translation>(%1) demande un texte de 1 à %2 caractères ASCII</translation>
    </message>
    <message>
        <source>entry %1 %2</source>
        <translation>l’entrée %1 %2</translation>
    </message>
    <message>
        <source>is missing: OPENVIDU_WEBHOOK=true needs a URL to send to</source>
        <translation>manque&#xa0;: OPENVIDU_WEBHOOK=true demande une URL de destination</translation>
    </message>
    <message>
        <source>is missing: a TURN server needs COTURN_IP and COTURN_SHARED_SECRET_KEY</source>
        <translation>manque&#xa0;: un serveur TURN demande COTURN_IP et COTURN_SHARED_SECRET_KEY</translation>
    </message>
    <message>
        <source>is missing: name the bucket, as bucket or bucket/folder</source>
        <translation>manque&#xa0;: indiquez le bucket, sous la forme bucket ou bucket/folder</translation>
    </message>
    <message>
        <source>is missing: give both keys, or neither to use the credentials of this machine</source>
        <translation>manque&#xa0;: donnez les deux clés, ou aucune pour utiliser les identifiants de cette machine</translation>
    </message>
    <message>
        <source>is missing: name a folder, best inside of what is mounted</source>
        <translation>manque&#xa0;: indiquez un dossier, de préférence dans ce qui est monté</translation>
    </message>
    <message>
        <source>is not available here: clients reach the media plane directly or by the TURN server; leave it out</source>
        <translation>n’est pas disponible ici&#xa0;: les clients atteignent le plan média directement ou par le serveur TURN&#xa0;; omettez-le</translation>
    </message>
    <message>
        <source>is not available in this version</source>
        <translation>n’est pas disponible dans cette version</translation>
    </message>
    <message>
        <source>is larger than OVATION_MEDIA_PORT_MAX</source>
        <translation>est plus grand que OVATION_MEDIA_PORT_MAX</translation>
    </message>
    <message>
        <source>is not a PEM file with certificates</source>
        <translation>n’est pas un fichier PEM avec des certificats</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>dépasse %1 ko</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>cannot be read from %1: %2</source>
        <translation>ne peut pas être lu dans %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>in %1 is damaged: delete the file and a new one is made</source>
        <translation>dans %1 est endommagé&#xa0;: supprimez le fichier et un nouveau sera créé</translation>
    </message>
    <message>
        <source>cannot be kept: %1</source>
        <translation>ne peut pas être conservé&#xa0;: %1</translation>
    </message>
    <message>
        <source>names no address</source>
        <translation>n’indique aucune adresse</translation>
    </message>
    <message>
        <source>has &apos;%1&apos;, which is neither an address (192.0.2.7) nor a network (192.0.2.0/24)</source>
        <translation>contient «&#xa0;%1&#xa0;», qui n’est ni une adresse (192.0.2.7) ni un réseau (192.0.2.0/24)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ws or wss URL</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une URL ws ou wss</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of an event</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas le nom d’un événement</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pair of IP addresses, private:public; IPv6 ones stand in brackets</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une paire d’adresses IP, privée:publique&#xa0;; celles d’IPv6 sont entre crochets</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse IP</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a network interface of this machine, which has %2</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni une adresse IP ni une interface réseau de cette machine, qui a %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a name</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni une adresse IP ni un nom</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of this machine, which has %2. One behind NAT is given by DOMAIN_OR_PUBLIC_IP or OVATION_MEDIA_PUBLIC_ADDRESSES</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de cette machine, qui a %2. Une adresse derrière un NAT s’indique par DOMAIN_OR_PUBLIC_IP ou OVATION_MEDIA_PUBLIC_ADDRESSES</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not host, host:port, address or address/prefix</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni hôte, ni hôte:port, ni adresse, ni adresse/préfixe</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a bucket: it has 3 to 63 lower-case letters, digits, &apos;-&apos; and &apos;.&apos;</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nom de bucket&#xa0;: il a de 3 à 63 lettres minuscules, chiffres, «&#xa0;-&#xa0;» et «&#xa0;.&#xa0;»</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>est incorrect&#xa0;: %1</translation>
    </message>
    <message>
        <source>folder %1 is not readable</source>
        <translation>le dossier %1 n’est pas lisible</translation>
    </message>
    <message>
        <source>folder %1 cannot be written: choose another one</source>
        <translation>le dossier %1 n’est pas accessible en écriture&#xa0;: choisissez-en un autre</translation>
    </message>
    <message>
        <source>folder %1 cannot be made: choose another one</source>
        <translation>le dossier %1 ne peut pas être créé&#xa0;: choisissez-en un autre</translation>
    </message>
    <message>
        <source>folder %1 is not writable: %2</source>
        <translation>le dossier %1 n’est pas accessible en écriture&#xa0;: %2</translation>
    </message>
    <message>
        <source>there is no group &apos;%1&apos; on this machine</source>
        <translation>il n’y a pas de groupe «&#xa0;%1&#xa0;» sur cette machine</translation>
    </message>
    <message>
        <source>there is no user &apos;%1&apos; on this machine</source>
        <translation>il n’y a pas d’utilisateur «&#xa0;%1&#xa0;» sur cette machine</translation>
    </message>
    <message>
        <source>the user of this program is not in the group &apos;%1&apos;: add it to the group and log in again</source>
        <translation>l’utilisateur de ce programme n’est pas dans le groupe «&#xa0;%1&#xa0;»&#xa0;: ajoutez-le au groupe et reconnectez-vous</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect: did you mean %2?</source>
        <translation>%1 n’est pas connu et n’a pas d’effet&#xa0;: vouliez-vous dire %2&#xa0;?</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect</source>
        <translation>%1 n’est pas connu et n’a pas d’effet</translation>
    </message>
    <message>
        <source>%1 is set by the environment or a file: change it there</source>
        <translation>%1 est défini par l’environnement ou un fichier&#xa0;: modifiez-le là</translation>
    </message>
    <message>
        <source>%1 is set by the environment or another file: change it there</source>
        <translation>%1 est défini par l’environnement ou un autre fichier&#xa0;: modifiez-le là</translation>
    </message>
    <message>
        <source>%1 is not used: %2 is given, too</source>
        <translation>%1 n’est pas utilisé&#xa0;: %2 est aussi donné</translation>
    </message>
    <message>
        <source>%1 is taken as %2</source>
        <translation>%1 est pris comme %2</translation>
    </message>
    <message>
        <source>%1 begins with http: recordings are sent without encryption</source>
        <translation>%1 commence par http&#xa0;: les enregistrements sont envoyés sans chiffrement</translation>
    </message>
    <message>
        <source>KMS_URIS is not used: the media server is part of this program</source>
        <translation>KMS_URIS n’est pas utilisé&#xa0;: le serveur média fait partie de ce programme</translation>
    </message>
    <message>
        <source>HTTP_PORT is not used: everything is served on HTTPS_PORT</source>
        <translation>HTTP_PORT n’est pas utilisé&#xa0;: tout est servi sur HTTPS_PORT</translation>
    </message>
    <message>
        <source>OVATION_CERTIFICATE_FILE and OVATION_CERTIFICATE_KEY_FILE are not used: they need CERTIFICATE_TYPE=owncert</source>
        <translation>OVATION_CERTIFICATE_FILE et OVATION_CERTIFICATE_KEY_FILE ne sont pas utilisés&#xa0;: ils demandent CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made</source>
        <translation>Le dossier %1 ne peut pas être créé</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>Impossible de lire %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 has more than %2 kB: it is no certificate and no key</source>
        <translation>%1 dépasse %2 ko&#xa0;: ce n’est ni un certificat ni une clé</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 ne contient pas de certificat au format PEM</translation>
    </message>
    <message>
        <source>%1 holds no key in PEM form</source>
        <translation>%1 ne contient pas de clé au format PEM</translation>
    </message>
    <message>
        <source>%1 holds no certificate</source>
        <translation>%1 ne contient pas de certificat</translation>
    </message>
    <message>
        <source>The certificate in %1 has expired. Choose one that is valid</source>
        <translation>Le certificat de %1 a expiré. Choisissez-en un qui est valide</translation>
    </message>
    <message>
        <source>The certificate in %1 is not valid yet. Choose one that is valid</source>
        <translation>Le certificat de %1 n’est pas encore valide. Choisissez-en un qui est valide</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to the certificate in %2, or needs a password. Choose the key that the certificate was made with, without a password</source>
        <translation>La clé de %1 ne correspond pas au certificat de %2 ou demande un mot de passe. Choisissez la clé avec laquelle le certificat a été créé, sans mot de passe</translation>
    </message>
    <message>
        <source>There is no audio from %1 s to %2 s: %3</source>
        <translation>Il n’y a pas d’audio de %1 s à %2 s&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no audio from %1 s on: %2</source>
        <translation>Il n’y a pas d’audio à partir de %1 s&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>écran</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>audio seul</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>caméra</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln participants</source>
        <translation>
            <numerusform>à %Ln participant</numerusform>
            <numerusform>à %Ln participants</numerusform>
        </translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Session créée</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Session terminée</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>A rejoint</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>A quitté</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>Diffusion commencée</translation>
    </message>
    <message>
        <source>Publishing ended</source>
        <translation>Diffusion terminée</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Enregistrement démarré</translation>
    </message>
    <message>
        <source>Recording stopped</source>
        <translation>Enregistrement arrêté</translation>
    </message>
    <message>
        <source>Recording ready</source>
        <translation>Enregistrement prêt</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>Échec de l’enregistrement</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>server</source>
        <translation>serveur</translation>
    </message>
    <message>
        <source>by the participant</source>
        <translation>par le participant</translation>
    </message>
    <message>
        <source>left by themselves</source>
        <translation>parti de lui-même</translation>
    </message>
    <message>
        <source>ended by a moderator</source>
        <translation>arrêté par un modérateur</translation>
    </message>
    <message>
        <source>ended by the server</source>
        <translation>arrêté par le serveur</translation>
    </message>
    <message>
        <source>disconnected by a moderator</source>
        <translation>déconnecté par un modérateur</translation>
    </message>
    <message>
        <source>disconnected by the server</source>
        <translation>déconnecté par le serveur</translation>
    </message>
    <message>
        <source>the last participant left</source>
        <translation>le dernier participant est parti</translation>
    </message>
    <message>
        <source>stopped by the server</source>
        <translation>arrêté par le serveur</translation>
    </message>
    <message>
        <source>session closed by the server</source>
        <translation>session fermée par le serveur</translation>
    </message>
    <message>
        <source>network connection lost</source>
        <translation>connexion réseau perdue</translation>
    </message>
    <message>
        <source>media connection lost</source>
        <translation>connexion média perdue</translation>
    </message>
    <message>
        <source>the server stopped</source>
        <translation>le serveur s’est arrêté</translation>
    </message>
    <message>
        <source>stopped because no participant published</source>
        <translation>arrêté car aucun participant ne diffusait</translation>
    </message>
    <message>
        <source>Bad network</source>
        <translation>Mauvais réseau</translation>
    </message>
    <message>
        <source>Network good again</source>
        <translation>Réseau rétabli</translation>
    </message>
    <message>
        <source>Recording note</source>
        <translation>Remarque sur l’enregistrement</translation>
    </message>
    <message>
        <source>%1 of its packets are lost</source>
        <translation>%1 de ses paquets sont perdus</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a recording, note</comment>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>enregistrement</translation>
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
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
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
        <translation>telle qu’envoyée</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2, %3 ips, %4</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>OK</translation>
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
        <translation>Vérifiez dans «&#xa0;Sessions&#xa0;» si un participant diffuse, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>No participant sent video. Check in Sessions whether one does, or record audio only.</source>
        <translation>Aucun participant n’a envoyé de vidéo. Vérifiez dans «&#xa0;Sessions&#xa0;» si l’un d’eux le fait, ou enregistrez l’audio seul.</translation>
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
        <translation>La machine est peut-être occupée, ou aucun participant n’envoie rien. Vérifiez «&#xa0;CPU&#xa0;» et «&#xa0;Entrée&#xa0;» au bas de la fenêtre, puis relancez l’enregistrement.</translation>
    </message>
    <message>
        <source>Open the custom layout in Design and check its console, then record again.</source>
        <translation>Ouvrez la disposition personnalisée dans «&#xa0;Concevoir&#xa0;» et vérifiez sa console, puis relancez l’enregistrement.</translation>
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
    <message>
        <source>A participant is waiting</source>
        <translation>Un participant attend</translation>
    </message>
    <message>
        <source>“%1” has been alone in “%2” for a minute.</source>
        <translation>«&#xa0;%1&#xa0;» est seul dans «&#xa0;%2&#xa0;» depuis une minute.</translation>
    </message>
</context>
<context>
    <name>ParameterTexts</name>
    <message>
        <source>Use only letters from a to z, digits, _ and -, at most %L1.</source>
        <translation>N’utilisez que des lettres de a à z, des chiffres, _ et -, %L1 au plus.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and -, at most %L1.</source>
        <translation>N’utilisez que des lettres de a à z, des chiffres, _, ~ et -, %L1 au plus.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Choisissez l’audio, la vidéo ou les deux.</translation>
    </message>
    <message>
        <source>Enter a color like #202830, or an image in the folder of layouts.</source>
        <translation>Saisissez une couleur comme #202830, ou une image du dossier des dispositions.</translation>
    </message>
    <message>
        <source>The address of the layout is too long.</source>
        <translation>L’adresse de la disposition est trop longue.</translation>
    </message>
    <message>
        <source>The data is too long.</source>
        <translation>Les données sont trop longues.</translation>
    </message>
    <message>
        <source>Enter an address like stun:stun.example.org or turn:turn.example.org:3478.</source>
        <translation>Saisissez une adresse comme stun:stun.example.org ou turn:turn.example.org:3478.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>Saisissez un port de 1 à 65535.</translation>
    </message>
    <message>
        <source>Only the address of a TURN server can name a transport.</source>
        <translation>Seule l’adresse d’un serveur TURN peut indiquer un transport.</translation>
    </message>
    <message>
        <source>A STUN server has no sign-in.</source>
        <translation>Un serveur STUN n’a pas d’authentification.</translation>
    </message>
    <message>
        <source>A TURN server needs a user name and a password, or a shared secret.</source>
        <translation>Un serveur TURN demande un nom d’utilisateur et un mot de passe, ou un secret partagé.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Movie, as recorded</source>
        <translation>Vidéo, telle qu’enregistrée</translation>
    </message>
    <message>
        <source>Movie for the web, −16 LUFS</source>
        <translation>Vidéo pour le web, −16 LUFS</translation>
    </message>
    <message>
        <source>Small movie</source>
        <translation>Petite vidéo</translation>
    </message>
    <message>
        <source>Podcast, −16 LUFS</source>
        <translation>Podcast, −16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast audio, −23 LUFS</source>
        <translation>Audio pour la radiodiffusion, −23 LUFS</translation>
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
    <name>Roles</name>
    <message>
        <source>Subscriber: watches</source>
        <translation>Spectateur&#xa0;: regarde</translation>
    </message>
    <message>
        <source>Publisher: also publishes</source>
        <translation>Diffuseur&#xa0;: diffuse aussi</translation>
    </message>
    <message>
        <source>Moderator: also disconnects others</source>
        <translation>Modérateur&#xa0;: déconnecte aussi les autres</translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
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
        <source>%1.</source>
        <comment>what is wrong with a setting</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name or IP address of this server. It stands in every URL and token. With localhost the server is reached from this machine only.</source>
        <translation>Nom ou adresse IP de ce serveur. Figure dans chaque URL et jeton. Avec localhost, le serveur n’est joignable que depuis cette machine.</translation>
    </message>
    <message>
        <source>The public port. Behind a proxy, the proxy&apos;s.</source>
        <translation>Le port public. Derrière un proxy, celui du proxy.</translation>
    </message>
    <message>
        <source>The password of applications, user OPENVIDUAPP: letters, digits, _ and -.</source>
        <translation>Le mot de passe des applications, utilisateur OPENVIDUAPP&#xa0;: lettres, chiffres, _ et -.</translation>
    </message>
    <message>
        <source>random, kept in a file</source>
        <translation>aléatoire, conservé dans un fichier</translation>
    </message>
    <message>
        <source>Whether the server makes a certificate or uses your own.</source>
        <translation>Si le serveur crée un certificat ou utilise le vôtre.</translation>
    </message>
    <message>
        <source>PEM file with your certificate. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>Fichier PEM avec votre certificat. Nécessite CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>PEM file with its key. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>Fichier PEM avec sa clé. Nécessite CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>The IP address that the server listens on.</source>
        <translation>L’adresse IP sur laquelle le serveur écoute.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all addresses</source>
        <translation>cette machine seulement si le domaine est localhost, sinon toutes les adresses</translation>
    </message>
    <message>
        <source>The port that the server listens on, if it is not the public one, as behind a proxy.</source>
        <translation>Le port sur lequel le serveur écoute, si ce n’est pas le port public, comme derrière un proxy.</translation>
    </message>
    <message>
        <source>Addresses and networks that may use the dashboard and REST. This machine always may.</source>
        <translation>Adresses et réseaux qui peuvent utiliser le tableau de bord et REST. Cette machine le peut toujours.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Addresses and networks that may use REST. This machine always may.</source>
        <translation>Adresses et réseaux qui peuvent utiliser REST. Cette machine le peut toujours.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies whose X-Real-IP, X-Forwarded-For and X-Forwarded-Proto are believed.</source>
        <translation>Adresses et réseaux des proxys dont X-Real-IP, X-Forwarded-For et X-Forwarded-Proto sont acceptés.</translation>
    </message>
    <message>
        <source>Connections at once, WebSockets included. At most half of the open files that the system allows.</source>
        <translation>Connexions simultanées, WebSockets compris. Au plus la moitié des fichiers ouverts que le système autorise.</translation>
    </message>
    <message>
        <source>Connections at once from one address. Trusted proxies have no limit of their own.</source>
        <translation>Connexions simultanées depuis une adresse. Les proxys de confiance n’ont pas de limite propre.</translation>
    </message>
    <message>
        <source>Addresses or network interfaces of this machine for media.</source>
        <translation>Adresses ou interfaces réseau de cette machine pour les médias.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all that lead somewhere</source>
        <translation>cette machine seulement si le domaine est localhost, sinon toutes celles qui mènent quelque part</translation>
    </message>
    <message>
        <source>Addresses or names at which clients reach this machine&apos;s media through NAT. Needed when the domain leads to a proxy.</source>
        <translation>Adresses ou noms auxquels les clients joignent les médias de cette machine à travers un NAT. Nécessaire quand le domaine mène à un proxy.</translation>
    </message>
    <message>
        <source>Pairs private:public of IP addresses. Media of a private address that this machine has is announced at the public one.</source>
        <translation>Paires privée:publique d’adresses IP. Les médias d’une adresse privée de cette machine sont annoncés à l’adresse publique.</translation>
    </message>
    <message>
        <source>First UDP port for media. Open all of them in the firewall.</source>
        <translation>Premier port UDP pour les médias. Ouvrez-les tous dans le pare-feu.</translation>
    </message>
    <message>
        <source>Last UDP port for media.</source>
        <translation>Dernier port UDP pour les médias.</translation>
    </message>
    <message>
        <source>TURN and STUN servers for clients, each url=turn:host:3478,username=u,credential=c or url=…,staticAuthSecret=….</source>
        <translation>Serveurs TURN et STUN pour les clients, chacun url=turn:host:3478,username=u,credential=c ou url=…,staticAuthSecret=….</translation>
    </message>
    <message>
        <source>Address of a TURN server that shares a secret with this one.</source>
        <translation>Adresse d’un serveur TURN qui partage un secret avec celui-ci.</translation>
    </message>
    <message>
        <source>Its port.</source>
        <translation>Son port.</translation>
    </message>
    <message>
        <source>The secret that it shares.</source>
        <translation>Le secret qu’il partage.</translation>
    </message>
    <message>
        <source>Whether anything can be recorded. If not, recording calls are answered with 501.</source>
        <translation>Si l’on peut enregistrer. Sinon, les appels d’enregistrement reçoivent 501.</translation>
    </message>
    <message>
        <source>The folder of recordings.</source>
        <translation>Le dossier des enregistrements.</translation>
    </message>
    <message>
        <source>Whether file and thumbnail of a finished recording are served without the secret.</source>
        <translation>Si le fichier et la vignette d’un enregistrement terminé sont servis sans le secret.</translation>
    </message>
    <message>
        <source>Which roles are told that a recording starts and stops.</source>
        <translation>Quels rôles sont informés du début et de la fin d’un enregistrement.</translation>
    </message>
    <message>
        <source>Seconds after which a recording without participants stops. 0 = at once.</source>
        <translation>Secondes après lesquelles un enregistrement sans participants s’arrête. 0 = aussitôt.</translation>
    </message>
    <message>
        <source>Megabytes that recordings leave free on the disk.</source>
        <translation>Mégaoctets que les enregistrements laissent libres sur le disque.</translation>
    </message>
    <message>
        <source>Name or number of a group that may read recordings on the disk. The program&apos;s user has to be in it.</source>
        <translation>Nom ou numéro d’un groupe qui peut lire les enregistrements sur le disque. L’utilisateur du programme doit en faire partie.</translation>
    </message>
    <message>
        <source>What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot contain: kept in Matroska, or encoded again after the stop.</source>
        <translation>Ce que devient H.264 dans les enregistrements INDIVIDUAL, que WebM ne peut pas contenir&#xa0;: conservé en Matroska, ou réencodé après l’arrêt.</translation>
    </message>
    <message>
        <source>How composed recordings are encoded, as x264&apos;s presets. A slower one makes smaller files of the same quality and takes more of the processor.</source>
        <translation>Comment les enregistrements composés sont encodés, comme préréglages de x264. Un réglage plus lent donne des fichiers plus petits à qualité égale et charge davantage le processeur.</translation>
    </message>
    <message>
        <source>Quality of composed recordings from 0 to 100, the scale that exports have.</source>
        <translation>Qualité des enregistrements composés de 0 à 100, l’échelle des exportations.</translation>
    </message>
    <message>
        <source>as OpenVidu&apos;s, about 53</source>
        <translation>comme OpenVidu, environ 53</translation>
    </message>
    <message>
        <source>Seconds between the keyframes of composed recordings at most. Longer makes smaller files and slower seeking, and a crash loses as much.</source>
        <translation>Secondes au plus entre les images clés des enregistrements composés. Plus long donne des fichiers plus petits et une recherche plus lente, et un plantage en perd autant.</translation>
    </message>
    <message>
        <source>Kilobits a second that the video of a composed recording has at most. 0 = what a player of the size&apos;s usual level takes.</source>
        <translation>Kilobits par seconde au plus de la vidéo d’un enregistrement composé. 0 = ce qu’accepte un lecteur du niveau habituel pour la taille.</translation>
    </message>
    <message>
        <source>Seconds that are kept of each stream, for recordings that begin in the past. 0 = nothing.</source>
        <translation>Secondes conservées de chaque flux, pour les enregistrements qui commencent dans le passé. 0 = rien.</translation>
    </message>
    <message>
        <source>Megabytes (MiB) that all of the past may take; the oldest goes first.</source>
        <translation>Mégaoctets (Mio) que tout le passé peut occuper&#xa0;; le plus ancien part en premier.</translation>
    </message>
    <message>
        <source>Whether page.log or composition.log is written beside a recording.</source>
        <translation>Si page.log ou composition.log est écrit à côté d’un enregistrement.</translation>
    </message>
    <message>
        <source>Days after which a finished recording goes to the trash. 0 = never.</source>
        <translation>Jours après lesquels un enregistrement terminé va à la corbeille. 0 = jamais.</translation>
    </message>
    <message>
        <source>Gigabytes that all recordings may take together. Beyond it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigaoctets que tous les enregistrements peuvent occuper ensemble. Au-delà, les plus anciens sont supprimés définitivement. 0 = sans limite.</translation>
    </message>
    <message>
        <source>Gigabytes that stay free on the disk of the recordings. Below it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigaoctets qui restent libres sur le disque des enregistrements. En dessous, les plus anciens sont supprimés définitivement. 0 = sans limite.</translation>
    </message>
    <message>
        <source>The folder of custom layouts.</source>
        <translation>Le dossier des dispositions personnalisées.</translation>
    </message>
    <message>
        <source>Private hosts that custom layouts may reach: host, host:port, 10.0.0.0/8.</source>
        <translation>Hôtes privés que les dispositions personnalisées peuvent joindre&#xa0;: host, host:port, 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>Seconds that a custom layout may take to paint and join.</source>
        <translation>Secondes qu’une disposition personnalisée peut prendre pour s’afficher et rejoindre la session.</translation>
    </message>
    <message>
        <source>PEM file with certificates that pages may meet, besides the system&apos;s.</source>
        <translation>Fichier PEM avec les certificats que les pages peuvent rencontrer, en plus de ceux du système.</translation>
    </message>
    <message>
        <source>The user that custom layouts run as where the program is started as root. root: without Chromium&apos;s sandbox.</source>
        <translation>L’utilisateur sous lequel s’exécutent les dispositions personnalisées quand le programme est lancé par root. root&#xa0;: sans le bac à sable de Chromium.</translation>
    </message>
    <message>
        <source>Shown to clients and not used: the built-in layouts need no page.</source>
        <translation>Montré aux clients et non utilisé&#xa0;: les dispositions intégrées n’ont pas besoin de page.</translation>
    </message>
    <message>
        <source>Where finished recordings are kept. Uploads › Storage… tests it.</source>
        <translation>Où les enregistrements terminés sont conservés. Envois › Stockage… le teste.</translation>
    </message>
    <message>
        <source>With folder: the whole path of a folder that is there, best inside of what is mounted.</source>
        <translation>Avec folder&#xa0;: le chemin complet d’un dossier existant, de préférence à l’intérieur de ce qui est monté.</translation>
    </message>
    <message>
        <source>With s3: bucket or bucket/folder.</source>
        <translation>Avec s3&#xa0;: bucket ou bucket/dossier.</translation>
    </message>
    <message>
        <source>Region of the bucket.</source>
        <translation>Région du bucket.</translation>
    </message>
    <message>
        <source>found by asking</source>
        <translation>trouvée en interrogeant le service</translation>
    </message>
    <message>
        <source>URL of the S3 service.</source>
        <translation>URL du service S3.</translation>
    </message>
    <message>
        <source>Whether the bucket stands in the path and not in the host name.</source>
        <translation>Si le bucket figure dans le chemin et non dans le nom d’hôte.</translation>
    </message>
    <message>
        <source>Access key.</source>
        <translation>Clé d’accès.</translation>
    </message>
    <message>
        <source>the credentials of this machine</source>
        <translation>les identifiants de cette machine</translation>
    </message>
    <message>
        <source>Secret key.</source>
        <translation>Clé secrète.</translation>
    </message>
    <message>
        <source>Headers of every upload, as JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</source>
        <translation>En-têtes de chaque envoi, en JSON&#xa0;: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</translation>
    </message>
    <message>
        <source>PEM file with certificates that the S3 service may have, besides those that the system trusts.</source>
        <translation>Fichier PEM avec les certificats que le service S3 peut avoir, en plus de ceux auxquels le système fait confiance.</translation>
    </message>
    <message>
        <source>Days after which the file of an uploaded recording is removed from this machine. -1 = never, 0 = at once.</source>
        <translation>Jours après lesquels le fichier d’un enregistrement envoyé est supprimé de cette machine. -1 = jamais, 0 = aussitôt.</translation>
    </message>
    <message>
        <source>Recordings that are uploaded at a time.</source>
        <translation>Enregistrements envoyés en même temps.</translation>
    </message>
    <message>
        <source>Kilobytes a second that all uploads together may take. 0 = no limit.</source>
        <translation>Kilo-octets par seconde que tous les envois peuvent utiliser ensemble. 0 = sans limite.</translation>
    </message>
    <message>
        <source>Most kbps of video that a publisher sends. 0 = unlimited.</source>
        <translation>Maximum de kbit/s de vidéo qu’un éditeur envoie. 0 = illimité.</translation>
    </message>
    <message>
        <source>Least kbps of video that a publisher sends.</source>
        <translation>Minimum de kbit/s de vidéo qu’un éditeur envoie.</translation>
    </message>
    <message>
        <source>Most kbps of video that a subscriber receives. 0 = unlimited.</source>
        <translation>Maximum de kbit/s de vidéo qu’un abonné reçoit. 0 = illimité.</translation>
    </message>
    <message>
        <source>Least kbps of video that a subscriber receives.</source>
        <translation>Minimum de kbit/s de vidéo qu’un abonné reçoit.</translation>
    </message>
    <message>
        <source>The codec that all participants use, unless the session says otherwise.</source>
        <translation>Le codec que tous les participants utilisent, sauf indication contraire de la session.</translation>
    </message>
    <message>
        <source>Whether clients that lack the forced codec may join.</source>
        <translation>Si les clients sans le codec imposé peuvent rejoindre.</translation>
    </message>
    <message>
        <source>Pixels: larger frames than a square of this side are neither decoded nor recorded.</source>
        <translation>Pixels&#xa0;: les images plus grandes qu’un carré de ce côté ne sont ni décodées ni enregistrées.</translation>
    </message>
    <message>
        <source>Milliseconds that composing and the preview wait at most for what is late.</source>
        <translation>Millisecondes pendant lesquelles la composition et l’aperçu attendent au plus ce qui est en retard.</translation>
    </message>
    <message>
        <source>Whether certificates of IP cameras are verified.</source>
        <translation>Si les certificats des caméras IP sont vérifiés.</translation>
    </message>
    <message>
        <source>PEM file with certificates that cameras may have, besides the system&apos;s.</source>
        <translation>Fichier PEM avec les certificats que les caméras peuvent avoir, en plus de ceux du système.</translation>
    </message>
    <message>
        <source>Seconds between looks for sessions that were never used. 0 = never.</source>
        <translation>Secondes entre les recherches de sessions jamais utilisées. 0 = jamais.</translation>
    </message>
    <message>
        <source>Seconds after which a session that was never used is removed.</source>
        <translation>Secondes après lesquelles une session jamais utilisée est supprimée.</translation>
    </message>
    <message>
        <source>Whether events are sent to a URL.</source>
        <translation>Si les événements sont envoyés à une URL.</translation>
    </message>
    <message>
        <source>The http or https URL that events are sent to. It may hold a password.</source>
        <translation>L’URL http ou https à laquelle les événements sont envoyés. Elle peut contenir un mot de passe.</translation>
    </message>
    <message>
        <source>Headers of each request: [&quot;Name: value&quot;].</source>
        <translation>En-têtes de chaque requête&#xa0;: [&quot;Nom: valeur&quot;].</translation>
    </message>
    <message>
        <source>Names of the events that are sent.</source>
        <translation>Noms des événements envoyés.</translation>
    </message>
    <message>
        <source>Whether the certificate of the webhook&apos;s target is verified.</source>
        <translation>Si le certificat de la cible du webhook est vérifié.</translation>
    </message>
    <message>
        <source>Whether events are written to record files.</source>
        <translation>Si les événements sont écrits dans des fichiers d’historique.</translation>
    </message>
    <message>
        <source>The folder of record files.</source>
        <translation>Le dossier des fichiers d’historique.</translation>
    </message>
    <message>
        <source>Whether the paths of older versions of OpenVidu (/api/…) are served.</source>
        <translation>Si les chemins des anciennes versions d’OpenVidu (/api/…) sont servis.</translation>
    </message>
    <message>
        <source>Whether those paths answer as OpenVidu 1.8 did.</source>
        <translation>Si ces chemins répondent comme le faisait OpenVidu 1.8.</translation>
    </message>
    <message>
        <source>Shown to clients only.</source>
        <translation>Montré aux clients seulement.</translation>
    </message>
    <message>
        <source>Checked and not used: everything is served on HTTPS_PORT.</source>
        <translation>Vérifié et non utilisé&#xa0;: tout est servi sur HTTPS_PORT.</translation>
    </message>
    <message>
        <source>Checked and not used: the media server is part of this program.</source>
        <translation>Vérifié et non utilisé&#xa0;: le serveur de médias fait partie de ce programme.</translation>
    </message>
    <message>
        <source>Not available here: true is refused.</source>
        <translation>Non disponible ici&#xa0;: true est refusé.</translation>
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
    <message>
        <source>Paused at %1</source>
        <translation>En pause à %1</translation>
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
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>No retention rule removes a recording that is kept.</source>
        <translation>Aucune règle de rétention ne supprime un enregistrement conservé.</translation>
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
    <message>
        <source>S&amp;ystem theme</source>
        <translation>Thème du s&amp;ystème</translation>
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
            <numerusform>Impossible d’enregistrer l’agencement. Utilisez un nom qu’aucune autre perspective n’a. Vous pouvez en avoir %n&#xa0;; supprimez-le si vous n’en avez pas besoin.</numerusform>
            <numerusform>Impossible d’enregistrer l’agencement. Utilisez un nom qu’aucune autre perspective n’a. Vous pouvez en avoir %n&#xa0;; supprimez-en un dont vous n’avez pas besoin.</numerusform>
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
    <message>
        <source>Rename arran&amp;gement…</source>
        <translation>Reno&amp;mmer l’agencement…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Renommer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to rename it</source>
        <translation>Passez à un de vos agencements pour le renommer</translation>
    </message>
    <message>
        <source>Rename arrangement</source>
        <translation>Renommer l’agencement</translation>
    </message>
    <message>
        <source>Could not rename the arrangement. Use a name that no other perspective has.</source>
        <translation>Impossible de renommer l’agencement. Utilisez un nom qu’aucune autre perspective ne porte.</translation>
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
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Inclure dans les enregistrements avec un fichier par flux</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Tampon réseau</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long packets are awaited that come late: more for a bad network</source>
        <translation>Durée d’attente des paquets en retard&#xa0;: plus longue sur un mauvais réseau</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renouveler</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>Rem&amp;placer…</translation>
    </message>
    <message>
        <source>Use a certificate of your own: PEM files of the certificate and its key</source>
        <translation>Utiliser votre propre certificat&#xa0;: fichiers PEM du certificat et de sa clé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Could not show the certificate</source>
        <translation>Impossible d’afficher le certificat</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Sujet&#xa0;:</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>Émetteur&#xa0;:</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Noms&#xa0;:</translation>
    </message>
    <message>
        <source>Valid from:</source>
        <translation>Valide à partir du&#xa0;:</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Expire le&#xa0;:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>Empreinte SHA-256&#xa0;:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Fichier&#xa0;:</translation>
    </message>
    <message>
        <source>This certificate is your own. Renew it where you got it, or replace it.</source>
        <translation>Ce certificat est le vôtre. Renouvelez-le là où vous l’avez obtenu, ou remplacez-le.</translation>
    </message>
    <message>
        <source>Make another certificate at the next start</source>
        <translation>Créer un autre certificat au prochain démarrage</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted.</source>
        <translation>Le certificat est renouvelé au redémarrage d’Ovation Studio.</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted. The one of before is kept beside it, as .bak. Browsers that trust it have to trust the new one.</source>
        <translation>Le certificat est renouvelé au redémarrage d’Ovation Studio. L’ancien est conservé à côté, en .bak. Les navigateurs qui lui font confiance doivent accepter le nouveau.</translation>
    </message>
    <message>
        <source>Could not renew the certificate</source>
        <translation>Impossible de renouveler le certificat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Clé du certificat</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Clés (*.pem *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The certificate is replaced when Ovation Studio is restarted. Leave both files where they are.</source>
        <translation>Le certificat est remplacé au redémarrage d’Ovation Studio. Laissez les deux fichiers où ils sont.</translation>
    </message>
    <message>
        <source>Could not replace the certificate</source>
        <translation>Impossible de remplacer le certificat</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ChangeConnectionDialog</name>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Inclure dans les enregistrements avec un fichier par flux</translation>
    </message>
    <message>
        <source>Change connection “%1”</source>
        <translation>Modifier la connexion «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConnectionActions</name>
    <message>
        <source>New connection…</source>
        <translation>Nouvelle connexion…</translation>
    </message>
    <message>
        <source>Invite a participant with a role, data and limits of bandwidth</source>
        <translation>Inviter un participant avec un rôle, des données et des limites de bande passante</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Modifier la connexion…</translation>
    </message>
    <message>
        <source>Change the role of the selected participant, and whether it is recorded</source>
        <translation>Changer le rôle du participant sélectionné, et s’il est enregistré</translation>
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
        <source>Revoke invitation</source>
        <translation>Révoquer l’invitation</translation>
    </message>
    <message>
        <source>Make the token or guest link of the selected connection invalid</source>
        <translation>Invalider le jeton ou le lien d’invité de la connexion sélectionnée</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>«&#xa0;%1&#xa0;» modifiée.</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>Impossible de modifier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not revoke the invitation of “%1”</source>
        <translation>Impossible de révoquer l’invitation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Could not disconnect “%1”</source>
        <translation>Impossible de déconnecter «&#xa0;%1&#xa0;»</translation>
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
    <name>ovation::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participant</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventView</name>
    <message>
        <source>Session whose events are shown</source>
        <translation>Session dont les événements sont affichés</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the selected events, or all that are shown</source>
        <translation>Copier les événements sélectionnés, ou tous ceux affichés</translation>
    </message>
    <message>
        <source>Events of the session</source>
        <translation>Événements de la session</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>Session sélectionnée</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1, terminée %2</translation>
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
        <translation>Réglages personnalisés</translation>
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
        <translation>−23 LUFS, pour la radiodiffusion (EBU R128)</translation>
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
        <translation>Aucune exportation. Sélectionnez un enregistrement dans la bibliothèque, puis choisissez-y «&#xa0;Exporter&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FactsModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>comme dans les réglages</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimitée</translation>
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
        <translation>au choix</translation>
    </message>
    <message>
        <source>%L1 fps</source>
        <translation>%L1 i/s</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>audio seul</translation>
    </message>
    <message>
        <source>video only</source>
        <translation>vidéo seule</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Only while watched or recorded</source>
        <translation>Seulement si regardé ou enregistré</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Tampon réseau</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
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
        <translation>Fréquence d’images</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Paquets perdus</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Création</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>routés</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>relayés</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>always, while participants publish</source>
        <translation>toujours, tant que des participants diffusent</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Enregistré en</translation>
    </message>
    <message>
        <source>Name of recordings</source>
        <translation>Nom des enregistrements</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposition personnalisée</translation>
    </message>
    <message>
        <source>Forced video codec</source>
        <translation>Codec vidéo imposé</translation>
    </message>
    <message>
        <source>Other codecs allowed</source>
        <translation>Autres codecs autorisés</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Invited, not joined since</source>
        <translation>Invité, absent depuis</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>A rejoint</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Individual recording</source>
        <translation>Enregistrement individuel</translation>
    </message>
    <message>
        <source>Data of the server</source>
        <translation>Données du serveur</translation>
    </message>
    <message>
        <source>Data of the client</source>
        <translation>Données du client</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plateforme</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Vidéo envoyée</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Vidéo reçue</translation>
    </message>
    <message>
        <source>ICE servers of its own</source>
        <translation>Serveurs ICE propres</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Temps aller-retour</translation>
    </message>
    <message>
        <source>From the server to the participant and back. Cameras and synthetic participants do not tell it.</source>
        <translation>Du serveur au participant et retour. Les caméras et les participants synthétiques ne l’indiquent pas.</translation>
    </message>
    <message>
        <source>Audio level</source>
        <translation>Niveau audio</translation>
    </message>
    <message>
        <source>%L1 dB</source>
        <translation>%L1 dB</translation>
    </message>
    <message>
        <source>The loudest of the last second, as the participant&apos;s browser measures it; 0 dB is the loudest there is, −127 dB is silence.</source>
        <translation>Le maximum de la dernière seconde, mesuré par le navigateur du participant&#xa0;; 0 dB est le maximum possible, −127 dB le silence.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileMenu</name>
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
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Rechercher commandes, sessions, enregistrements, dispositions et paramètres</translation>
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
        <translation>Pass&amp;er</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Dé&amp;marrer</translation>
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
        <translation>P&amp;ort&#xa0;:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
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
    <message>
        <source>Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in the settings, on request. It is kept in a file that only you can read, which the server without a window reads, too.</source>
        <translation>Les applications se connectent avec ce secret, comme OPENVIDU_SECRET. Copiez-le maintenant&#xa0;: ensuite, il n’est affiché que dans les paramètres, sur demande. Il est conservé dans un fichier que vous seul pouvez lire, et que lit aussi le serveur sans fenêtre.</translation>
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
    <name>ovation::ui::GuideWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>No section of the guide has all these words.</source>
        <translation>Aucune section du guide ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Chapitres</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
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
        <translation>En marche</translation>
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
    <name>ovation::ui::IceServerList</name>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Sans authentification</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Nom d’utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>Secret partagé</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Address of ICE server %1</source>
        <translation>Adresse du serveur ICE %1</translation>
    </message>
    <message>
        <source>How ICE server %1 is signed in to</source>
        <translation>Authentification du serveur ICE %1</translation>
    </message>
    <message>
        <source>User name for ICE server %1</source>
        <translation>Nom d’utilisateur du serveur ICE %1</translation>
    </message>
    <message>
        <source>Password or secret for ICE server %1</source>
        <translation>Mot de passe ou secret du serveur ICE %1</translation>
    </message>
    <message>
        <source>Remove ICE server %1</source>
        <translation>Retirer le serveur ICE %1</translation>
    </message>
    <message>
        <source>Add ICE server</source>
        <translation>Ajouter un serveur ICE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers are enough</source>
        <translation>
            <numerusform>%Ln serveur suffit</numerusform>
            <numerusform>%Ln serveurs suffisent</numerusform>
        </translation>
    </message>
    <message>
        <source>Server %1: %2</source>
        <comment>number of an ICE server, what is wrong with it</comment>
        <translation>Serveur %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::InvitationDialog</name>
    <message>
        <source>as in the settings</source>
        <translation>comme dans les réglages</translation>
    </message>
    <message>
        <source> kbps</source>
        <translation> kbit/s</translation>
    </message>
    <message>
        <source>New connection to “%1”</source>
        <translation>Nouvelle connexion à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>For the application, for example a name. All participants get it.</source>
        <translation>Pour l’application, par exemple un nom. Tous les participants les reçoivent.</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Inclure dans les enregistrements avec un fichier par flux</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>Créer la connexion</translation>
    </message>
    <message>
        <source>Least video that it sends, in kbps</source>
        <translation>Vidéo envoyée au minimum, en kbit/s</translation>
    </message>
    <message>
        <source>Most video that it sends, in kbps</source>
        <translation>Vidéo envoyée au maximum, en kbit/s</translation>
    </message>
    <message>
        <source>Least video that it gets, in kbps</source>
        <translation>Vidéo reçue au minimum, en kbit/s</translation>
    </message>
    <message>
        <source>Most video that it gets, in kbps</source>
        <translation>Vidéo reçue au maximum, en kbit/s</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Vidéo envoyée</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Vidéo reçue</translation>
    </message>
    <message>
        <source>The least and the most bandwidth; 0 is unlimited.</source>
        <translation>La bande passante minimale et maximale&#xa0;; 0&#xa0;: illimitée.</translation>
    </message>
    <message>
        <source>The connection waits for one participant, who joins with the token or the guest link. Copy what you need: it is not shown again.</source>
        <translation>La connexion attend un participant, qui rejoint avec le jeton ou le lien d’invité. Copiez ce qu’il vous faut&#xa0;: ce n’est plus affiché ensuite.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Token for an application</source>
        <translation>Jeton pour une application</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Copier le jeton</translation>
    </message>
    <message>
        <source>Guest link for a browser</source>
        <translation>Lien d’invité pour un navigateur</translation>
    </message>
    <message>
        <source>Copy the guest link</source>
        <translation>Copier le lien d’invité</translation>
    </message>
    <message>
        <source>Could not create the connection</source>
        <translation>Impossible de créer la connexion</translation>
    </message>
    <message>
        <source>ICE servers</source>
        <translation>Serveurs ICE</translation>
    </message>
    <message>
        <source>STUN and TURN servers for this participant, instead of those in the settings.</source>
        <translation>Serveurs STUN et TURN de ce participant, à la place de ceux des paramètres.</translation>
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
        <translation>Charger</translation>
    </message>
    <message>
        <source>Could not open “%1”</source>
        <translation>Impossible d’ouvrir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1:%2 is incomplete</source>
        <translation>%1:%2 est incomplet</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Fermer le fichier</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«&#xa0;%1&#xa0;» contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
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
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Annulé&#xa0;; rien n’a été laissé</translation>
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
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Annulé&#xa0;; rien n’a été laissé</translation>
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
        <translation>Importer un ZIP ou une vidéo d’un autre serveur</translation>
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
        <translation>Enregistrez une session dans «&#xa0;Administrer&#xa0;» (Alt+1), ou déposez ici un ZIP ou une vidéo d’OpenVidu ou de Vonage pour l’importer.</translation>
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
            <numerusform>%n enregistrement sera supprimé le %1. Marquez avec «&#xa0;Conserver&#xa0;» ce qui doit rester.</numerusform>
            <numerusform>%n enregistrements seront supprimés à partir du %1. Marquez avec «&#xa0;Conserver&#xa0;» ce qui doit rester.</numerusform>
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
        <translation>Info et plus graves</translation>
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
    <name>ovation::ui::MachineCheck</name>
    <message>
        <source>Progress of the test</source>
        <translation>Progression du test</translation>
    </message>
    <message>
        <source>Composes recordings of synthetic participants for about 5 seconds, with all processors. Nothing is kept.</source>
        <translation>Compose des enregistrements de participants synthétiques pendant 5 secondes environ, avec tous les processeurs. Rien n’est conservé.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test en cours…</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>Le test a été annulé.</translation>
    </message>
    <message>
        <source>Could not test this machine</source>
        <translation>Impossible de tester cette machine</translation>
    </message>
    <message>
        <source>This machine does not keep up with a session of %1 participants at %2 × %3. Record with a smaller size or frame rate, or one file per stream.</source>
        <translation>Cette machine ne suit pas une session de %1 participants en %2 × %3. Enregistrez avec une taille ou une fréquence d’images plus faible, ou un fichier par flux.</translation>
    </message>
    <message numerus="yes">
        <source>This machine records %n sessions of %1 participants at %2 × %3 at once.</source>
        <translation>
            <numerusform>Cette machine enregistre %n session de %1 participants en %2 × %3 à la fois.</numerusform>
            <numerusform>Cette machine enregistre %n sessions de %1 participants en %2 × %3 à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Test this machine</source>
        <translation>&amp;Tester cette machine</translation>
    </message>
    <message>
        <source>A recording is running, and the test would disturb it</source>
        <translation>Un enregistrement est en cours, et le test le perturberait</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineDialog</name>
    <message>
        <source>Test this machine</source>
        <translation>Tester cette machine</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
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
    <name>ovation::ui::NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Its recordings, unless a start says otherwise</source>
        <translation>Ses enregistrements, sauf indication contraire au démarrage</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Créer la session</translation>
    </message>
    <message>
        <source>a random name</source>
        <translation>un nom aléatoire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Letters, digits, _ and -. Applications join by this name.</source>
        <translation>Lettres, chiffres, _ et -. Les applications rejoignent sous ce nom.</translation>
    </message>
    <message>
        <source>Routed, can be recorded</source>
        <translation>Routés, enregistrables</translation>
    </message>
    <message>
        <source>Relayed, can&apos;t be recorded</source>
        <translation>Relayés, non enregistrables</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Médias</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>À la demande</translation>
    </message>
    <message>
        <source>Always, while participants publish</source>
        <translation>Toujours, tant que des participants diffusent</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Comme dans les réglages</translation>
    </message>
    <message>
        <source>Any that the browser chooses</source>
        <translation>Celui que choisit le navigateur</translation>
    </message>
    <message>
        <source>Preferred by the server (VP8)</source>
        <translation>Préféré par le serveur (VP8)</translation>
    </message>
    <message>
        <source>Video codec</source>
        <translation>Codec vidéo</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Autorisés</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non autorisés</translation>
    </message>
    <message>
        <source>Other codecs</source>
        <translation>Autres codecs</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>identique à l’identifiant de l’enregistrement</translation>
    </message>
    <message>
        <source>Becomes a file name. Several recordings may have the same.</source>
        <translation>Devient un nom de fichier. Plusieurs enregistrements peuvent avoir le même.</translation>
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
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Go on without streams that fail</source>
        <translation>Continuer sans les flux en échec</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposition personnalisée</translation>
    </message>
    <message>
        <source>Folder or address of the custom layout</source>
        <translation>Dossier ou adresse de la disposition personnalisée</translation>
    </message>
    <message>
        <source>folder or address</source>
        <translation>dossier ou adresse</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
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
        <source>Frames per second</source>
        <translation>Images par seconde</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> ips</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>black</source>
        <translation>noir</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Arrière-plan</translation>
    </message>
    <message>
        <source>A color like #202830, or an image in the folder of layouts.</source>
        <translation>Une couleur comme #202830, ou une image du dossier des dispositions.</translation>
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
        <source>Shared memory in MiB</source>
        <translation>Mémoire partagée en Mio</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source>Applications read it back; this server needs none.</source>
        <translation>Les applications relisent cette valeur&#xa0;; ce serveur n’en a pas besoin.</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Mémoire partagée</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>Impossible de créer la session</translation>
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
    <message>
        <source>&amp;Participant waits alone</source>
        <translation>&amp;Participant qui attend seul</translation>
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
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Rechercher commandes, sessions, enregistrements, dispositions et paramètres</translation>
    </message>
    <message>
        <source>No command, session, recording, layout or setting has all these words.</source>
        <translation>Aucune commande, session, disposition, ni aucun enregistrement ou paramètre ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Paramètre&#xa0;: %1</translation>
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
            <numerusform>Enregistrer la dernière minute</numerusform>
            <numerusform>Enregistrer les %n dernières minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>Enregistrer la dernière seconde</numerusform>
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
    <message numerus="yes">
        <source>Record the last %n minutes as one movie</source>
        <translation>
            <numerusform>Enregistrer la dernière minute en une seule vidéo</numerusform>
            <numerusform>Enregistrer les %n dernières minutes en une seule vidéo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds as one movie</source>
        <translation>
            <numerusform>Enregistrer la dernière seconde en une seule vidéo</numerusform>
            <numerusform>Enregistrer les %n dernières secondes en une seule vidéo</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the selected session as one movie, beginning in the past</source>
        <translation>Enregistrer la session sélectionnée en une seule vidéo, en commençant dans le passé</translation>
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
        <translation>Afficher la zone dans laquelle tout écran montre l’action et les titres</translation>
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
        <translation>Temps</translation>
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
        <source>Could not delete “%1”</source>
        <translation>Impossible de supprimer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No recordings yet. Select a session with a participant who publishes audio or video, and press Record.</source>
        <translation>Aucun enregistrement pour l’instant. Sélectionnez une session dont un participant diffuse de l’audio ou de la vidéo, puis cliquez sur «&#xa0;Enregistrer&#xa0;».</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtrer (%1)</translation>
    </message>
    <message>
        <source>Move the selected recording to the trash</source>
        <translation>Mettre l’enregistrement sélectionné à la corbeille</translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>«&#xa0;%1&#xa0;» a été mis à la corbeille</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>Impossible de restaurer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The files of “%1” are not on the disk any more. Remove it from the list? This cannot be undone.</source>
        <translation>Les fichiers de «&#xa0;%1&#xa0;» ne sont plus sur le disque. Le retirer de la liste&#xa0;? Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
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
    <name>ovation::ui::SavingDialog</name>
    <message>
        <source>Could not save the settings</source>
        <translation>Impossible d’enregistrer les paramètres</translation>
    </message>
    <message>
        <source>Your changes have not been saved.</source>
        <translation>Vos modifications n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
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
    <name>ovation::ui::SessionCreation</name>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Créer une session et inviter des participants</translation>
    </message>
    <message>
        <source>New session with options…</source>
        <translation>Nouvelle session avec options…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
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
</context>
<context>
    <name>ovation::ui::SessionDetails</name>
    <message>
        <source>Details and events</source>
        <translation>Détails et événements</translation>
    </message>
    <message>
        <source>Properties of what is selected</source>
        <translation>Propriétés de la sélection</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
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
        <translation>%1, %L2 ips</translation>
    </message>
    <message>
        <source>invited, not joined</source>
        <translation>invité, absent</translation>
    </message>
    <message>
        <source>Invited %1. Its token or guest link was not used yet; revoke it to make it invalid.</source>
        <translation>Invité %1. Son jeton ou lien d’invité n’a pas encore servi&#xa0;; révoquez-le pour l’invalider.</translation>
    </message>
    <message numerus="yes">
        <source>%n invited participants have not joined</source>
        <translation>
            <numerusform>%n participant invité n’a pas rejoint la session</numerusform>
            <numerusform>%n participants invités n’ont pas rejoint la session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invité</numerusform>
            <numerusform>%n invités</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip %L1 ms</source>
        <translation>Aller-retour&#xa0;: %L1 ms</translation>
    </message>
    <message>
        <source>Audio level %L1 dB</source>
        <translation>Niveau audio&#xa0;: %L1 dB</translation>
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
        <source>Close session</source>
        <translation>Fermer cette session</translation>
    </message>
    <message>
        <source>Close the session and disconnect its participants</source>
        <translation>Fermer cette session et déconnecter ses participants</translation>
    </message>
    <message>
        <source>Guest link to “%1” copied. It lets one participant join.</source>
        <translation>Lien d’invité pour «&#xa0;%1&#xa0;» copié. Il permet à un participant de rejoindre la session.</translation>
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
        <translation>Arrêter la diffusion</translation>
    </message>
    <message>
        <source>End what the selected participant publishes</source>
        <translation>Arrêter ce que diffuse le participant sélectionné</translation>
    </message>
    <message>
        <source>Could not end what “%1” publishes</source>
        <translation>Impossible d’arrêter ce que diffuse «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Signal sent to “%1”.</source>
        <translation>Signal envoyé à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Could not send a signal to “%1”</source>
        <translation>Impossible d’envoyer un signal à «&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events copied.</source>
        <translation>
            <numerusform>%Ln événement copié.</numerusform>
            <numerusform>%Ln événements copiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details and events</source>
        <translation>Détails et événements</translation>
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
        <translation>%1 est défini dans l’environnement. Modifiez-le à cet endroit.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 est défini dans %2. Modifiez-le à cet endroit.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
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
        <source>No setting has all these words in its name, meaning or value.</source>
        <translation>Aucun paramètre ne contient tous ces mots dans son nom, sa signification ou sa valeur.</translation>
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
        <translation>Impossible d’ouvrir l’enregistrement&#xa0;: ce bureau n’a pas de programme pour cela. Le fichier est %1</translation>
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
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
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
        <source>The secret key is kept in a file that only your user can read.</source>
        <translation>La clé secrète est conservée dans un fichier que seul votre utilisateur peut lire.</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Ce que vous enregistrez est utilisé au redémarrage d’Ovation Studio.</translation>
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
        <translation>Collecte…</translation>
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
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guide</translation>
    </message>
    <message>
        <source>&amp;Test this machine…</source>
        <translation>&amp;Tester cette machine…</translation>
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
            <numerusform>En marche, %n enregistrement</numerusform>
            <numerusform>En marche, %n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>À l’arrêt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
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
        <translation>Réduire dans la zone de noti&amp;fication à la fermeture</translation>
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
