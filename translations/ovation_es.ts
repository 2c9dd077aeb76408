<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Ovation Studio</source>
        <translation>Acerca de Ovation Studio</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A session server for OpenVidu 2.x applications that shows and records what happens in its sessions.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Icons by Lucide, ISC License.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Un servidor de sesiones para aplicaciones OpenVidu 2.x que muestra y graba lo que ocurre en sus sesiones.&lt;/p&gt;&lt;p&gt;Licencia Apache 2.0. Iconos de Lucide, licencia ISC.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>Administrar</translation>
    </message>
    <message>
        <source>Sessions, preview and recordings</source>
        <translation>Sesiones, vista previa y grabaciones</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>Diseñar</translation>
    </message>
    <message>
        <source>Write custom layouts with a live preview</source>
        <translation>Escribir disposiciones personalizadas con vista previa en directo</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Biblioteca</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Reproductor</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exportaciones</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Find, watch and export recordings</source>
        <translation>Buscar, ver y exportar grabaciones</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The program ended while this was recorded; the last second may be missing</source>
        <translation>El programa terminó durante la grabación; puede faltar el último segundo</translation>
    </message>
    <message>
        <source>The program ended while this was being finished; the next start did that</source>
        <translation>El programa terminó mientras se finalizaba la grabación; el siguiente inicio lo completó</translation>
    </message>
    <message>
        <source>There was no room for its archive when it ended; it was packed later</source>
        <translation>Al terminar no había espacio para su archivo comprimido; se empaquetó más tarde</translation>
    </message>
    <message>
        <source>It ended early: %1</source>
        <translation>Terminó antes de tiempo: %1</translation>
    </message>
    <message>
        <source>Nothing was recorded: all participants that sent have record: false</source>
        <translation>No se grabó nada: todos los participantes que enviaban tienen record: false</translation>
    </message>
    <message>
        <source>Nothing was recorded: no participant sent audio or video</source>
        <translation>No se grabó nada: ningún participante envió audio ni vídeo</translation>
    </message>
    <message>
        <source>The video is black from beginning to end</source>
        <translation>El vídeo está en negro de principio a fin</translation>
    </message>
    <message>
        <source>The video is black for %1 s in all</source>
        <translation>El vídeo está en negro durante %1 s en total</translation>
    </message>
    <message>
        <source>Nothing can be heard from beginning to end</source>
        <translation>No se oye nada de principio a fin</translation>
    </message>
    <message>
        <source>The video stood still for %1 s once</source>
        <translation>El vídeo se detuvo una vez durante %1 s</translation>
    </message>
    <message>
        <source>Audio and video are %1 ms apart</source>
        <translation>El audio y el vídeo están desfasados %1 ms</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 frames are missing</source>
        <translation>El equipo no dio abasto: faltan %1 fotogramas</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 of %2 frames repeat the one before</source>
        <translation>El equipo no dio abasto: %1 de %2 fotogramas repiten el anterior</translation>
    </message>
    <message>
        <source>The file plays, but its index is in pieces until there is room for one of all of it: %1</source>
        <translation>El archivo se reproduce, pero su índice está en partes hasta que haya espacio para uno completo: %1</translation>
    </message>
    <message>
        <source>%1 stays as it was sent, as it could not be made a WebM: %2</source>
        <translation>%1 queda como se envió, porque no se pudo convertir en WebM: %2</translation>
    </message>
    <message>
        <source>No installed font has these characters of names, so boxes are shown for them: %1. Debian has fonts for them in fonts-noto-core, fonts-noto-color-emoji and fonts-wqy-zenhei</source>
        <translation>Ninguna fuente instalada tiene estos caracteres de los nombres, por lo que se muestran recuadros: %1. Debian tiene fuentes para ellos en fonts-noto-core, fonts-noto-color-emoji y fonts-wqy-zenhei</translation>
    </message>
    <message>
        <source>At %1 s %2; %3. %4 s are missing</source>
        <translation>A los %1 s: %2; %3. Faltan %4 s</translation>
    </message>
    <message>
        <source>another one continued the file</source>
        <translation>otro continuó el archivo</translation>
    </message>
    <message>
        <source>the file ends there</source>
        <translation>el archivo termina ahí</translation>
    </message>
    <message>
        <source>The page left the session at %1 s and was back at %2 s</source>
        <translation>La página dejó la sesión a los %1 s y volvió a los %2 s</translation>
    </message>
    <message>
        <source>The page left the session at %1 s</source>
        <translation>La página dejó la sesión a los %1 s</translation>
    </message>
    <message>
        <source>The page did not join the session as a recorder</source>
        <translation>La página no se unió a la sesión como grabador</translation>
    </message>
    <message>
        <source>The page showed nothing new for %1 s</source>
        <translation>La página no mostró nada nuevo durante %1 s</translation>
    </message>
    <message>
        <source>The page said: %1</source>
        <translation>La página dijo: %1</translation>
    </message>
    <message>
        <source>The audio is that of the streams the page subscribed to, and not what it made of it: %1</source>
        <translation>El audio es el de los flujos a los que se suscribió la página, no lo que ella hizo con él: %1</translation>
    </message>
    <message>
        <source>The process of the layout ended</source>
        <translation>El proceso de la disposición terminó</translation>
    </message>
    <message>
        <source>Stream %1: its video was left out while it was larger than OVATION_MAX_VIDEO_SIDE allows</source>
        <translation>Flujo %1: su vídeo se omitió mientras era mayor de lo que permite OVATION_MAX_VIDEO_SIDE</translation>
    </message>
    <message>
        <source>Stream %1: its audio stood still for %2 s at the sender</source>
        <translation>Flujo %1: su audio se detuvo %2 s en el emisor</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio arrived too late to be mixed</source>
        <translation>Flujo %1: %2 s de su audio llegaron demasiado tarde para mezclarse</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio did not arrive in time and were made up</source>
        <translation>Flujo %1: %2 s de su audio no llegaron a tiempo y se sintetizaron</translation>
    </message>
    <message>
        <source>Stream %1: %2</source>
        <translation>Flujo %1: %2</translation>
    </message>
    <message>
        <source>none of its video arrived</source>
        <translation>no llegó nada de su vídeo</translation>
    </message>
    <message>
        <source>sent nothing while it was recorded</source>
        <translation>no envió nada durante la grabación</translation>
    </message>
    <message>
        <source>its file was removed while it was recorded</source>
        <translation>su archivo se eliminó durante la grabación</translation>
    </message>
    <message>
        <source>the file contains no video</source>
        <translation>el archivo no contiene vídeo</translation>
    </message>
    <message>
        <source>The service answered with status %1.</source>
        <translation>El servicio respondió con el estado %1.</translation>
    </message>
    <message>
        <source>The service says: %1 (%2)</source>
        <translation>El servicio dice: %1 (%2)</translation>
    </message>
    <message>
        <source>Allow this account to list the bucket %1, and to read, write and delete its objects.</source>
        <translation>Permita que esta cuenta liste el bucket %1 y lea, escriba y elimine sus objetos.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this machine&apos;s own credentials.</source>
        <translation>Revise OPENVIDU_PRO_AWS_ACCESS_KEY y OPENVIDU_PRO_AWS_SECRET_KEY, o las credenciales propias de este equipo.</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, and keep it right with NTP.</source>
        <translation>Ajuste el reloj de este equipo y manténgalo en hora con NTP.</translation>
    </message>
    <message>
        <source>Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET.</source>
        <translation>Cree el bucket %1, o corrija OPENVIDU_PRO_AWS_S3_BUCKET.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Ponga en OPENVIDU_PRO_AWS_REGION la región del bucket %1, y revise OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Free space in the bucket %1, or raise its quota.</source>
        <translation>Libere espacio en el bucket %1, o aumente su cuota.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>Revise OPENVIDU_PRO_AWS_S3_HEADERS y OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</translation>
    </message>
    <message>
        <source>Check the network, and the endpoint&apos;s host and port.</source>
        <translation>Revise la red, y el host y el puerto del endpoint.</translation>
    </message>
    <message>
        <source>The service&apos;s answer cannot be understood.</source>
        <translation>No se entiende la respuesta del servicio.</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3&apos;s interface.</source>
        <translation>Revise OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: debe llevar a la interfaz de S3.</translation>
    </message>
    <message>
        <source>This machine has no AWS credentials.</source>
        <translation>Este equipo no tiene credenciales de AWS.</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>Las credenciales han caducado.</translation>
    </message>
    <message>
        <source>What the service has is not what was sent.</source>
        <translation>Lo que tiene el servicio no es lo que se envió.</translation>
    </message>
    <message>
        <source>What was written is not what was sent.</source>
        <translation>Lo que se escribió no es lo que se envió.</translation>
    </message>
    <message>
        <source>What was read is not what was written.</source>
        <translation>Lo que se leyó no es lo que se escribió.</translation>
    </message>
    <message>
        <source>See that nothing else writes there.</source>
        <translation>Asegúrese de que nada más escriba allí.</translation>
    </message>
    <message>
        <source>The list lacks what was written.</source>
        <translation>En la lista falta lo que se escribió.</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>La carpeta %1 no existe.</translation>
    </message>
    <message>
        <source>Mount it, or make it.</source>
        <translation>Móntela o créela.</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder</source>
        <translation>No se puede escribir nada en la carpeta</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>No se puede leer la carpeta</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>No se puede leer el archivo</translation>
    </message>
    <message>
        <source>Free space in the folder&apos;s file system.</source>
        <translation>Libere espacio en el sistema de archivos de la carpeta.</translation>
    </message>
    <message>
        <source>Let the user of this program write into the folder.</source>
        <translation>Permita que el usuario de este programa escriba en la carpeta.</translation>
    </message>
    <message>
        <source>Check that the folder is mounted, and the network.</source>
        <translation>Compruebe que la carpeta está montada, y la red.</translation>
    </message>
    <message>
        <source>The file is shorter than it was.</source>
        <translation>El archivo es más corto que antes.</translation>
    </message>
    <message>
        <source>Check the recording on this machine&apos;s disk.</source>
        <translation>Revise la grabación en el disco de este equipo.</translation>
    </message>
    <message>
        <source>Look whether the file is there and may be read by this program, then retry.</source>
        <translation>Compruebe que el archivo existe y que este programa puede leerlo, y reintente.</translation>
    </message>
    <message>
        <source>The recording is larger than the store takes</source>
        <translation>La grabación es mayor de lo que admite el almacenamiento</translation>
    </message>
    <message>
        <source>Export it in pieces, or keep it on this machine.</source>
        <translation>Expórtela en partes, o consérvela en este equipo.</translation>
    </message>
    <message>
        <source>The store has another object than was sent to it</source>
        <translation>El almacenamiento tiene un objeto distinto del que se envió</translation>
    </message>
    <message>
        <source>See that nothing else writes into the folder of recordings.</source>
        <translation>Asegúrese de que nada más escriba en la carpeta de grabaciones.</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be put in front, and is in %1 beside it (%2)</source>
        <translation>Empieza con su inicio: lo que se envió antes no se pudo anteponer y está al lado, en %1 (%2)</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be composed (%1); %2</source>
        <translation>Empieza con su inicio: lo que se envió antes no se pudo componer (%1); %2</translation>
    </message>
    <message>
        <source>it is in %1 beside it, which can be imported and composed</source>
        <translation>está al lado, en %1, que se puede importar y componer</translation>
    </message>
    <message>
        <source>its streams are in the folder %1 beside it</source>
        <translation>sus flujos están al lado, en la carpeta %1</translation>
    </message>
    <message>
        <source>none of it is there</source>
        <translation>no hay nada de ello</translation>
    </message>
    <message>
        <source>Of what was sent before the start something could not be read: %1</source>
        <translation>De lo que se envió antes del inicio no se pudo leer una parte: %1</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>La transferencia se detuvo.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the user of this program credentials in ~/.aws/credentials.</source>
        <translation>Defina OPENVIDU_PRO_AWS_ACCESS_KEY y OPENVIDU_PRO_AWS_SECRET_KEY, o dé al usuario de este programa credenciales en ~/.aws/credentials.</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the profile aws_access_key_id and aws_secret_access_key.</source>
        <translation>Defina OPENVIDU_PRO_AWS_ACCESS_KEY y OPENVIDU_PRO_AWS_SECRET_KEY, o dé al perfil aws_access_key_id y aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The AWS profile &apos;%1&apos; has only one of aws_access_key_id and aws_secret_access_key.</source>
        <translation>El perfil de AWS «%1» solo tiene uno de aws_access_key_id y aws_secret_access_key.</translation>
    </message>
    <message>
        <source>The file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE holds no token.</source>
        <translation>El archivo de AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE no contiene ningún token.</translation>
    </message>
    <message>
        <source>The file in AWS_WEB_IDENTITY_TOKEN_FILE holds no token.</source>
        <translation>El archivo de AWS_WEB_IDENTITY_TOKEN_FILE no contiene ningún token.</translation>
    </message>
    <message>
        <source>The token service did not give the role in AWS_ROLE_ARN: %1 (status %2).</source>
        <translation>El servicio de tokens no concedió el rol de AWS_ROLE_ARN: %1 (estado %2).</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI leads to neither https nor this machine.</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI no lleva ni a https ni a este equipo.</translation>
    </message>
    <message>
        <source>The container&apos;s credentials service gave none (status %1).</source>
        <translation>El servicio de credenciales del contenedor no dio ninguna (estado %1).</translation>
    </message>
    <message>
        <source>The instance metadata service names no role (status %1).</source>
        <translation>El servicio de metadatos de la instancia no indica ningún rol (estado %1).</translation>
    </message>
    <message>
        <source>The instance metadata service gave no credentials (status %1).</source>
        <translation>El servicio de metadatos de la instancia no dio credenciales (estado %1).</translation>
    </message>
    <message>
        <source>If this happens again, something between here and the service changes data.</source>
        <translation>Si vuelve a ocurrir, algo entre este equipo y el servicio modifica los datos.</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s host name, or name a file with its certificate or its authority&apos;s in OVATION_S3_CERTIFICATES.</source>
        <translation>Compruebe el nombre de host del punto de acceso, o indique en OVATION_S3_CERTIFICATES un archivo con su certificado o el de su autoridad.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>No se puede acceder a %1: %2.</translation>
    </message>
    <message>
        <source>nothing moved for %1 s</source>
        <translation>no hubo actividad durante %1 s</translation>
    </message>
    <message>
        <source>The answer&apos;s header is too long.</source>
        <translation>El encabezado de la respuesta es demasiado largo.</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>La respuesta es demasiado larga.</translation>
    </message>
    <message>
        <source>The store gave less than it has.</source>
        <translation>El almacenamiento dio menos de lo que tiene.</translation>
    </message>
    <message>
        <source>A part cannot be read</source>
        <translation>No se puede leer una parte</translation>
    </message>
    <message>
        <source>The parts cannot be put together</source>
        <translation>No se pueden unir las partes</translation>
    </message>
    <message>
        <source>The parts cannot be removed</source>
        <translation>No se pueden quitar las partes</translation>
    </message>
    <message>
        <source>What was written cannot be read again.</source>
        <translation>Lo escrito no se puede volver a leer.</translation>
    </message>
    <message>
        <source>The file cannot get its name</source>
        <translation>El archivo no puede recibir su nombre</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>This upload has ended.</source>
        <translation>Esta subida ha terminado.</translation>
    </message>
    <message>
        <source>%1 is a link.</source>
        <translation>%1 es un enlace.</translation>
    </message>
    <message>
        <source>The file is another one.</source>
        <translation>El archivo es otro.</translation>
    </message>
    <message>
        <source>The folder went away while it was read</source>
        <translation>La carpeta desapareció mientras se leía</translation>
    </message>
    <message>
        <source>The file cannot be removed</source>
        <translation>No se puede quitar el archivo</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Check the free space, and the permissions of its folder.</source>
        <translation>Compruebe el espacio libre y los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>The disk has no room for %1 MB</source>
        <translation>No hay espacio en el disco para %1 MB</translation>
    </message>
    <message>
        <source>Delete recordings, or move them to another disk.</source>
        <translation>Elimine grabaciones o muévalas a otro disco.</translation>
    </message>
    <message>
        <source>%1 is not in the store</source>
        <translation>%1 no está en el almacenamiento</translation>
    </message>
    <message>
        <source>The object of %1 is another one than was sent</source>
        <translation>El objeto de %1 no es el que se envió</translation>
    </message>
    <message>
        <source>%1 was changed since it was sent</source>
        <translation>%1 cambió después de enviarse</translation>
    </message>
    <message>
        <source>%1 was changed while it was sent</source>
        <translation>%1 cambió mientras se enviaba</translation>
    </message>
    <message>
        <source>%1 can&apos;t be removed</source>
        <translation>No se puede quitar %1</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>Compruebe los permisos de su carpeta.</translation>
    </message>
    <message>
        <source>Make room on the disk of the data folder, and see that this program may write there.</source>
        <translation>Libere espacio en el disco de la carpeta de datos y asegúrese de que este programa pueda escribir en ella.</translation>
    </message>
    <message>
        <source>The upload was ended from elsewhere</source>
        <translation>La subida se terminó desde otro lugar</translation>
    </message>
    <message>
        <source>must be true or false, not &apos;%1&apos;</source>
        <translation>debe ser true o false, no «%1»</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not &apos;%3&apos;</source>
        <translation>debe ser un número entero de %1 a %2, no «%3»</translation>
    </message>
    <message>
        <source>must be an array of texts</source>
        <translation>debe ser una lista de textos</translation>
    </message>
    <message>
        <source>must be an array like [&quot;a&quot;,&quot;b&quot;]</source>
        <translation>debe ser una lista como [&quot;a&quot;,&quot;b&quot;]</translation>
    </message>
    <message>
        <source>%1 must be one line</source>
        <translation>%1 debe ser una sola línea</translation>
    </message>
    <message>
        <source>must be local, s3 or folder</source>
        <translation>debe ser local, s3 o folder</translation>
    </message>
    <message>
        <source>must be the whole path of a folder that is there</source>
        <translation>debe ser la ruta completa de una carpeta que exista</translation>
    </message>
    <message>
        <source>must be the name of a region, like eu-west-1</source>
        <translation>debe ser el nombre de una región, como eu-west-1</translation>
    </message>
    <message>
        <source>must have 3 to 256 ASCII characters without spaces</source>
        <translation>debe tener de 3 a 256 caracteres ASCII sin espacios</translation>
    </message>
    <message>
        <source>must have 8 to 512 ASCII characters without spaces</source>
        <translation>debe tener de 8 a 512 caracteres ASCII sin espacios</translation>
    </message>
    <message>
        <source>must not hold a user: that is what %1 and %2 are for</source>
        <translation>no debe contener un usuario: para eso están %1 y %2</translation>
    </message>
    <message>
        <source>must be an http or https URL without query and fragment</source>
        <translation>debe ser una URL http o https sin consulta ni fragmento</translation>
    </message>
    <message>
        <source>must be an http or https URL</source>
        <translation>debe ser una URL http o https</translation>
    </message>
    <message>
        <source>must be a URL</source>
        <translation>debe ser una URL</translation>
    </message>
    <message>
        <source>must be a JSON object of at most %1 texts, like {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</source>
        <translation>debe ser un objeto JSON de %1 textos como máximo, como {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</translation>
    </message>
    <message>
        <source>must not have &apos;.&apos;, &apos;..&apos; or control characters as a folder</source>
        <translation>no debe tener «.», «..» ni caracteres de control como carpeta</translation>
    </message>
    <message>
        <source>must not have more than %1 bytes of folders</source>
        <translation>no debe tener más de %1 bytes de carpetas</translation>
    </message>
    <message>
        <source>must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264</source>
        <translation>debe ser MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 o H264</translation>
    </message>
    <message>
        <source>must be more than OVATION_RECORDING_DISK_RESERVE, which is in megabytes</source>
        <translation>debe ser mayor que OVATION_RECORDING_DISK_RESERVE, que está en megabytes</translation>
    </message>
    <message>
        <source>must be ultrafast, superfast, veryfast, faster, fast or medium</source>
        <translation>debe ser ultrafast, superfast, veryfast, faster, fast o medium</translation>
    </message>
    <message>
        <source>must be 0 for none, or at least %1</source>
        <translation>debe ser 0 para ninguno, o al menos %1</translation>
    </message>
    <message>
        <source>must be none, moderator, publisher_moderator or all</source>
        <translation>debe ser none, moderator, publisher_moderator o all</translation>
    </message>
    <message>
        <source>must be mkv or webm</source>
        <translation>debe ser mkv o webm</translation>
    </message>
    <message>
        <source>must be a domain name or an IP address</source>
        <translation>debe ser un nombre de dominio o una dirección IP</translation>
    </message>
    <message>
        <source>must name a readable PEM file when CERTIFICATE_TYPE=owncert</source>
        <translation>debe indicar un archivo PEM legible cuando CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>must be selfsigned or owncert</source>
        <translation>debe ser selfsigned u owncert</translation>
    </message>
    <message>
        <source>letsencrypt is not available here: obtain the certificate and use owncert</source>
        <translation>letsencrypt no está disponible aquí: obtenga el certificado y use owncert</translation>
    </message>
    <message>
        <source>may only hold letters, digits, _ and -</source>
        <translation>solo puede contener letras, dígitos, _ y -</translation>
    </message>
    <message>
        <source>must be &quot;Name: value&quot; with both parts; a comma needs the JSON form, [&quot;Name: one, two&quot;]</source>
        <translation>debe ser &quot;Nombre: valor&quot; con ambas partes; una coma necesita la forma JSON, [&quot;Name: one, two&quot;]</translation>
    </message>
    <message>
        <source>has a name that no HTTP header can have</source>
        <translation>tiene un nombre que ningún encabezado HTTP puede tener</translation>
    </message>
    <message>
        <source>(%1) holds a line break or another control character</source>
        <translation>(%1) contiene un salto de línea u otro carácter de control</translation>
    </message>
    <message>
        <source>(%1) is set by the program itself: leave it out</source>
        <translation>(%1) lo define el propio programa: omítalo</translation>
    </message>
    <message>
        <source>(%1) needs a text of 1 to %2 ASCII characters</source>
        <translation>(%1) necesita un texto de 1 a %2 caracteres ASCII</translation>
    </message>
    <message>
        <source>entry %1 %2</source>
        <translation>la entrada %1 %2</translation>
    </message>
    <message>
        <source>is missing: OPENVIDU_WEBHOOK=true needs a URL to send to</source>
        <translation>falta: OPENVIDU_WEBHOOK=true necesita una URL de destino</translation>
    </message>
    <message>
        <source>is missing: a TURN server needs COTURN_IP and COTURN_SHARED_SECRET_KEY</source>
        <translation>falta: un servidor TURN necesita COTURN_IP y COTURN_SHARED_SECRET_KEY</translation>
    </message>
    <message>
        <source>is missing: name the bucket, as bucket or bucket/folder</source>
        <translation>falta: indique el bucket, como bucket o bucket/folder</translation>
    </message>
    <message>
        <source>is missing: give both keys, or neither to use the credentials of this machine</source>
        <translation>falta: indique ambas claves, o ninguna para usar las credenciales de este equipo</translation>
    </message>
    <message>
        <source>is missing: name a folder, best inside of what is mounted</source>
        <translation>falta: indique una carpeta, mejor dentro de lo que está montado</translation>
    </message>
    <message>
        <source>is not available here: clients reach the media plane directly or by the TURN server; leave it out</source>
        <translation>no está disponible aquí: los clientes llegan al plano de medios directamente o por el servidor TURN; omítalo</translation>
    </message>
    <message>
        <source>is not available in this version</source>
        <translation>no está disponible en esta versión</translation>
    </message>
    <message>
        <source>is larger than OVATION_MEDIA_PORT_MAX</source>
        <translation>es mayor que OVATION_MEDIA_PORT_MAX</translation>
    </message>
    <message>
        <source>is not a PEM file with certificates</source>
        <translation>no es un archivo PEM con certificados</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>tiene más de %1 kB</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>cannot be read from %1: %2</source>
        <translation>no se puede leer de %1: %2</translation>
    </message>
    <message>
        <source>in %1 is damaged: delete the file and a new one is made</source>
        <translation>en %1 está dañado: elimine el archivo y se creará otro</translation>
    </message>
    <message>
        <source>cannot be kept: %1</source>
        <translation>no se puede guardar: %1</translation>
    </message>
    <message>
        <source>names no address</source>
        <translation>no indica ninguna dirección</translation>
    </message>
    <message>
        <source>has &apos;%1&apos;, which is neither an address (192.0.2.7) nor a network (192.0.2.0/24)</source>
        <translation>contiene «%1», que no es ni una dirección (192.0.2.7) ni una red (192.0.2.0/24)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ws or wss URL</source>
        <translation>«%1» no es una URL ws o wss</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of an event</source>
        <translation>«%1» no es el nombre de un evento</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pair of IP addresses, private:public; IPv6 ones stand in brackets</source>
        <translation>«%1» no es un par de direcciones IP, privada:pública; las IPv6 van entre corchetes</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address</source>
        <translation>«%1» no es una dirección IP</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a network interface of this machine, which has %2</source>
        <translation>«%1» no es ni una dirección IP ni una interfaz de red de este equipo, que tiene %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a name</source>
        <translation>«%1» no es ni una dirección IP ni un nombre</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of this machine, which has %2. One behind NAT is given by DOMAIN_OR_PUBLIC_IP or OVATION_MEDIA_PUBLIC_ADDRESSES</source>
        <translation>«%1» no es una dirección de este equipo, que tiene %2. Una detrás de NAT se indica con DOMAIN_OR_PUBLIC_IP u OVATION_MEDIA_PUBLIC_ADDRESSES</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not host, host:port, address or address/prefix</source>
        <translation>«%1» no es host, host:puerto, dirección ni dirección/prefijo</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a bucket: it has 3 to 63 lower-case letters, digits, &apos;-&apos; and &apos;.&apos;</source>
        <translation>«%1» no es el nombre de un bucket: tiene de 3 a 63 letras minúsculas, dígitos, «-» y «.»</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>es incorrecto: %1</translation>
    </message>
    <message>
        <source>folder %1 is not readable</source>
        <translation>la carpeta %1 no se puede leer</translation>
    </message>
    <message>
        <source>folder %1 cannot be written: choose another one</source>
        <translation>no se puede escribir en la carpeta %1: elija otra</translation>
    </message>
    <message>
        <source>folder %1 cannot be made: choose another one</source>
        <translation>no se puede crear la carpeta %1: elija otra</translation>
    </message>
    <message>
        <source>folder %1 is not writable: %2</source>
        <translation>no se puede escribir en la carpeta %1: %2</translation>
    </message>
    <message>
        <source>there is no group &apos;%1&apos; on this machine</source>
        <translation>en este equipo no hay ningún grupo «%1»</translation>
    </message>
    <message>
        <source>there is no user &apos;%1&apos; on this machine</source>
        <translation>en este equipo no hay ningún usuario «%1»</translation>
    </message>
    <message>
        <source>the user of this program is not in the group &apos;%1&apos;: add it to the group and log in again</source>
        <translation>el usuario de este programa no está en el grupo «%1»: añádalo al grupo y vuelva a iniciar sesión</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect: did you mean %2?</source>
        <translation>%1 no se conoce y no tiene efecto: ¿quiso decir %2?</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect</source>
        <translation>%1 no se conoce y no tiene efecto</translation>
    </message>
    <message>
        <source>%1 is set by the environment or a file: change it there</source>
        <translation>%1 lo define el entorno o un archivo: cámbielo allí</translation>
    </message>
    <message>
        <source>%1 is set by the environment or another file: change it there</source>
        <translation>%1 lo define el entorno u otro archivo: cámbielo allí</translation>
    </message>
    <message>
        <source>%1 is not used: %2 is given, too</source>
        <translation>%1 no se usa: también se indica %2</translation>
    </message>
    <message>
        <source>%1 is taken as %2</source>
        <translation>%1 se toma como %2</translation>
    </message>
    <message>
        <source>%1 begins with http: recordings are sent without encryption</source>
        <translation>%1 empieza por http: las grabaciones se envían sin cifrar</translation>
    </message>
    <message>
        <source>KMS_URIS is not used: the media server is part of this program</source>
        <translation>KMS_URIS no se usa: el servidor de medios forma parte de este programa</translation>
    </message>
    <message>
        <source>HTTP_PORT is not used: everything is served on HTTPS_PORT</source>
        <translation>HTTP_PORT no se usa: todo se sirve en HTTPS_PORT</translation>
    </message>
    <message>
        <source>OVATION_CERTIFICATE_FILE and OVATION_CERTIFICATE_KEY_FILE are not used: they need CERTIFICATE_TYPE=owncert</source>
        <translation>OVATION_CERTIFICATE_FILE y OVATION_CERTIFICATE_KEY_FILE no se usan: necesitan CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made</source>
        <translation>No se puede crear la carpeta %1</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>No se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 has more than %2 kB: it is no certificate and no key</source>
        <translation>%1 tiene más de %2 kB: no es ni un certificado ni una clave</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 no contiene ningún certificado en formato PEM</translation>
    </message>
    <message>
        <source>%1 holds no key in PEM form</source>
        <translation>%1 no contiene ninguna clave en formato PEM</translation>
    </message>
    <message>
        <source>%1 holds no certificate</source>
        <translation>%1 no contiene ningún certificado</translation>
    </message>
    <message>
        <source>The certificate in %1 has expired. Choose one that is valid</source>
        <translation>El certificado de %1 ha caducado. Elija uno válido</translation>
    </message>
    <message>
        <source>The certificate in %1 is not valid yet. Choose one that is valid</source>
        <translation>El certificado de %1 aún no es válido. Elija uno válido</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to the certificate in %2, or needs a password. Choose the key that the certificate was made with, without a password</source>
        <translation>La clave de %1 no pertenece al certificado de %2 o necesita una contraseña. Elija la clave con la que se creó el certificado, sin contraseña</translation>
    </message>
    <message>
        <source>There is no audio from %1 s to %2 s: %3</source>
        <translation>No hay audio desde los %1 s hasta los %2 s: %3</translation>
    </message>
    <message>
        <source>There is no audio from %1 s on: %2</source>
        <translation>No hay audio a partir de los %1 s: %2</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>pantalla</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>solo audio</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>cámara</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vídeo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln carácter</numerusform>
            <numerusform>%Ln caracteres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln participants</source>
        <translation>
            <numerusform>a %Ln participante</numerusform>
            <numerusform>a %Ln participantes</numerusform>
        </translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>Sesión creada</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>Sesión terminada</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Se unió</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Salió</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>Publicación iniciada</translation>
    </message>
    <message>
        <source>Publishing ended</source>
        <translation>Publicación terminada</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>Grabación iniciada</translation>
    </message>
    <message>
        <source>Recording stopped</source>
        <translation>Grabación detenida</translation>
    </message>
    <message>
        <source>Recording ready</source>
        <translation>Grabación lista</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>La grabación falló</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Señal</translation>
    </message>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>by the participant</source>
        <translation>por el participante</translation>
    </message>
    <message>
        <source>left by themselves</source>
        <translation>salió por su cuenta</translation>
    </message>
    <message>
        <source>ended by a moderator</source>
        <translation>terminado por un moderador</translation>
    </message>
    <message>
        <source>ended by the server</source>
        <translation>terminado por el servidor</translation>
    </message>
    <message>
        <source>disconnected by a moderator</source>
        <translation>desconectado por un moderador</translation>
    </message>
    <message>
        <source>disconnected by the server</source>
        <translation>desconectado por el servidor</translation>
    </message>
    <message>
        <source>the last participant left</source>
        <translation>salió el último participante</translation>
    </message>
    <message>
        <source>stopped by the server</source>
        <translation>detenida por el servidor</translation>
    </message>
    <message>
        <source>session closed by the server</source>
        <translation>sesión cerrada por el servidor</translation>
    </message>
    <message>
        <source>network connection lost</source>
        <translation>conexión de red perdida</translation>
    </message>
    <message>
        <source>media connection lost</source>
        <translation>conexión de medios perdida</translation>
    </message>
    <message>
        <source>the server stopped</source>
        <translation>el servidor se detuvo</translation>
    </message>
    <message>
        <source>stopped because no participant published</source>
        <translation>detenida porque nadie publicaba</translation>
    </message>
    <message>
        <source>Bad network</source>
        <translation>Red deficiente</translation>
    </message>
    <message>
        <source>Network good again</source>
        <translation>Red normalizada</translation>
    </message>
    <message>
        <source>Recording note</source>
        <translation>Observación de la grabación</translation>
    </message>
    <message>
        <source>%1 of its packets are lost</source>
        <translation>Se pierde el %1 de sus paquetes</translation>
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
        <translation>WebM (VP8 o VP9, Opus)</translation>
    </message>
    <message>
        <source>ZIP with a file per participant</source>
        <translation>ZIP con un archivo por participante</translation>
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
        <translation>Fotograma: PNG</translation>
    </message>
    <message>
        <source>Folder for video editors</source>
        <translation>Carpeta para editores de vídeo</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 para terminar</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pausa al %1</translation>
    </message>
    <message>
        <source>Done, %1; measured loudness %2 LUFS</source>
        <translation>Terminado, %1; sonoridad medida: %2 LUFS</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>Terminado, %1</translation>
    </message>
    <message>
        <source>Could not export</source>
        <translation>No se pudo exportar</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Cancelado; no queda ningún resto</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabación</translation>
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
        <translation>%1 Mb/s</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>menos de un minuto</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>aprox. %1 min</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>aprox. %1 h</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>aprox. un día</numerusform>
            <numerusform>aprox. %n días</numerusform>
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
        <translation>no</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>tal como se envió</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2, %3 fps, %4</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>correcto</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>una observación</numerusform>
            <numerusform>%n observaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording failed for an unknown reason.</source>
        <translation>La grabación falló por un motivo desconocido.</translation>
    </message>
    <message>
        <source>The recording failed</source>
        <translation>La grabación falló</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>no se recibió nada</translation>
    </message>
    <message>
        <source>no video was received</source>
        <translation>no se recibió vídeo</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the recordings folder cannot be written</source>
        <translation>no se puede escribir en la carpeta de grabaciones</translation>
    </message>
    <message>
        <source>packed once there is disk space</source>
        <translation>se empaquetará cuando haya espacio</translation>
    </message>
    <message>
        <source>this machine is too slow</source>
        <translation>este equipo es demasiado lento</translation>
    </message>
    <message>
        <source>encoding failed</source>
        <translation>falló la codificación</translation>
    </message>
    <message>
        <source>the file did not begin to grow</source>
        <translation>el archivo no empezó a crecer</translation>
    </message>
    <message>
        <source>the custom layout failed</source>
        <translation>falló la disposición personalizada</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>el archivo está dañado</translation>
    </message>
    <message>
        <source>its files were removed</source>
        <translation>se eliminaron sus archivos</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>Check in Sessions whether a participant is publishing, then record again.</source>
        <translation>Compruebe en «Sesiones» si algún participante está publicando y vuelva a grabar.</translation>
    </message>
    <message>
        <source>No participant sent video. Check in Sessions whether one does, or record audio only.</source>
        <translation>Ningún participante envió vídeo. Compruebe en «Sesiones» si alguno lo hace, o grabe solo audio.</translation>
    </message>
    <message>
        <source>Delete recordings or free disk space, then record again.</source>
        <translation>Elimine grabaciones o libere espacio en disco y vuelva a grabar.</translation>
    </message>
    <message>
        <source>Allow the program to write to the recordings folder (OPENVIDU_RECORDING_PATH).</source>
        <translation>Permita que el programa escriba en la carpeta de grabaciones (OPENVIDU_RECORDING_PATH).</translation>
    </message>
    <message>
        <source>Nothing is lost. Free disk space: the streams are packed as soon as there is enough.</source>
        <translation>No se ha perdido nada. Libere espacio en disco: los flujos se empaquetarán en cuanto haya suficiente.</translation>
    </message>
    <message>
        <source>Record fewer sessions at a time, or with a smaller size or frame rate.</source>
        <translation>Grabe menos sesiones a la vez, o con un tamaño o una velocidad de fotogramas menor.</translation>
    </message>
    <message>
        <source>The machine may be busy, or no participant is sending. Check CPU and In at the bottom of the window, then record again.</source>
        <translation>Puede que el equipo esté ocupado o que ningún participante esté enviando. Compruebe «CPU» y «Entrada» en la parte inferior de la ventana y vuelva a grabar.</translation>
    </message>
    <message>
        <source>Open the custom layout in Design and check its console, then record again.</source>
        <translation>Abra la disposición personalizada en «Diseñar», revise su consola y vuelva a grabar.</translation>
    </message>
    <message>
        <source>The unfinished file is kept in the recording&apos;s folder. Some players show it up to the damage.</source>
        <translation>El archivo incompleto se conserva en la carpeta de la grabación. Algunos reproductores lo muestran hasta el daño.</translation>
    </message>
    <message>
        <source>What was recorded is gone. Check which program empties the recordings folder, then record again.</source>
        <translation>Lo grabado se ha perdido. Averigüe qué programa vacía la carpeta de grabaciones y vuelva a grabar.</translation>
    </message>
    <message>
        <source>It ended before anything was written. Record again.</source>
        <translation>Terminó antes de que se escribiera nada. Vuelva a grabar.</translation>
    </message>
    <message>
        <source>Anything written before the failure is in the recording&apos;s folder. Record again; if it fails again, see the log.</source>
        <translation>Lo escrito antes del fallo está en la carpeta de la grabación. Vuelva a grabar; si falla otra vez, consulte el registro.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>sincronizado</translation>
    </message>
    <message>
        <source>audio %1 ms late</source>
        <translation>audio %1 ms tarde</translation>
    </message>
    <message>
        <source>audio %1 ms early</source>
        <translation>audio %1 ms antes</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>Desfase A/V</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Hueco más largo</translation>
    </message>
    <message>
        <source>Missing frames</source>
        <translation>Fotogramas ausentes</translation>
    </message>
    <message>
        <source>Repeated frames</source>
        <translation>Fotogramas repetidos</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>En negro</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>En silencio</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>no metadata</source>
        <translation>sin metadatos</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabando</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>finalizando</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>ver detalles</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>Participants: %1</source>
        <translation>Participantes: %1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
    <message>
        <source>Kept: no retention rule removes it</source>
        <translation>Conservada: ninguna regla de retención la elimina</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Recording failed</source>
        <translation>La grabación falló</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>Recording ended early</source>
        <translation>La grabación terminó antes de tiempo</translation>
    </message>
    <message>
        <source>Recording finished</source>
        <translation>Grabación terminada</translation>
    </message>
    <message>
        <source>“%1”, %2, %3</source>
        <translation>«%1», %2, %3</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>Queda poco espacio en el disco</translation>
    </message>
    <message>
        <source>%1 free, full in %2. Free up space in the recordings folder.</source>
        <translation>%1 libres, se llenará en %2. Libere espacio en la carpeta de grabaciones.</translation>
    </message>
    <message>
        <source>%1 free. Free up space in the recordings folder.</source>
        <translation>%1 libres. Libere espacio en la carpeta de grabaciones.</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>La subida falló</translation>
    </message>
    <message>
        <source>A participant is waiting</source>
        <translation>Hay un participante esperando</translation>
    </message>
    <message>
        <source>“%1” has been alone in “%2” for a minute.</source>
        <translation>«%1» lleva un minuto a solas en «%2».</translation>
    </message>
</context>
<context>
    <name>ParameterTexts</name>
    <message>
        <source>Use only letters from a to z, digits, _ and -, at most %L1.</source>
        <translation>Use solo letras de la a a la z, cifras, _ y -, como máximo %L1.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and -, at most %L1.</source>
        <translation>Use solo letras de la a a la z, cifras, _, ~ y -, como máximo %L1.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Elija audio, vídeo o ambos.</translation>
    </message>
    <message>
        <source>Enter a color like #202830, or an image in the folder of layouts.</source>
        <translation>Introduzca un color como #202830 o una imagen de la carpeta de disposiciones.</translation>
    </message>
    <message>
        <source>The address of the layout is too long.</source>
        <translation>La dirección de la disposición es demasiado larga.</translation>
    </message>
    <message>
        <source>The data is too long.</source>
        <translation>Los datos son demasiado largos.</translation>
    </message>
    <message>
        <source>Enter an address like stun:stun.example.org or turn:turn.example.org:3478.</source>
        <translation>Introduzca una dirección como stun:stun.example.org o turn:turn.example.org:3478.</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>Introduzca un puerto de 1 a 65535.</translation>
    </message>
    <message>
        <source>Only the address of a TURN server can name a transport.</source>
        <translation>Solo la dirección de un servidor TURN puede indicar un transporte.</translation>
    </message>
    <message>
        <source>A STUN server has no sign-in.</source>
        <translation>Un servidor STUN no requiere acceso.</translation>
    </message>
    <message>
        <source>A TURN server needs a user name and a password, or a shared secret.</source>
        <translation>Un servidor TURN necesita un nombre de usuario y una contraseña, o un secreto compartido.</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Movie, as recorded</source>
        <translation>Vídeo, tal como se grabó</translation>
    </message>
    <message>
        <source>Movie for the web, −16 LUFS</source>
        <translation>Vídeo para la web, −16 LUFS</translation>
    </message>
    <message>
        <source>Small movie</source>
        <translation>Vídeo pequeño</translation>
    </message>
    <message>
        <source>Podcast, −16 LUFS</source>
        <translation>Podcast, −16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast audio, −23 LUFS</source>
        <translation>Audio para radiodifusión, −23 LUFS</translation>
    </message>
    <message>
        <source>For video editors</source>
        <translation>Para editores de vídeo</translation>
    </message>
    <message>
        <source>All participants as recorded</source>
        <translation>Todos los participantes, tal como se grabaron</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the session does not exist any more</source>
        <translation>la sesión ya no existe</translation>
    </message>
    <message>
        <source>the session is closing</source>
        <translation>la sesión se está cerrando</translation>
    </message>
    <message>
        <source>no participant has joined the session</source>
        <translation>ningún participante se ha unido a la sesión</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>ya existe una sesión con ese nombre</translation>
    </message>
    <message>
        <source>the participant has left</source>
        <translation>el participante se ha ido</translation>
    </message>
    <message>
        <source>recording is switched off (OPENVIDU_RECORDING=false)</source>
        <translation>la grabación está desactivada (OPENVIDU_RECORDING=false)</translation>
    </message>
    <message>
        <source>no participant is connected yet</source>
        <translation>todavía no hay ningún participante conectado</translation>
    </message>
    <message>
        <source>the session is already being recorded</source>
        <translation>la sesión ya se está grabando</translation>
    </message>
    <message>
        <source>the recording is not running any more</source>
        <translation>la grabación ya no está en curso</translation>
    </message>
    <message>
        <source>the recording has not begun yet</source>
        <translation>la grabación todavía no ha empezado</translation>
    </message>
    <message>
        <source>the recording is still running</source>
        <translation>la grabación sigue en curso</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Subscriber: watches</source>
        <translation>Suscriptor: mira</translation>
    </message>
    <message>
        <source>Publisher: also publishes</source>
        <translation>Publicador: también publica</translation>
    </message>
    <message>
        <source>Moderator: also disconnects others</source>
        <translation>Moderador: también desconecta a otros</translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acceso</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>Compatibilidad</translation>
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
        <translation>Nombre o dirección IP de este servidor. Figura en cada URL y token. Con localhost solo se llega al servidor desde este equipo.</translation>
    </message>
    <message>
        <source>The public port. Behind a proxy, the proxy&apos;s.</source>
        <translation>El puerto público. Detrás de un proxy, el del proxy.</translation>
    </message>
    <message>
        <source>The password of applications, user OPENVIDUAPP: letters, digits, _ and -.</source>
        <translation>La contraseña de las aplicaciones, usuario OPENVIDUAPP: letras, cifras, _ y -.</translation>
    </message>
    <message>
        <source>random, kept in a file</source>
        <translation>aleatorio, guardado en un archivo</translation>
    </message>
    <message>
        <source>Whether the server makes a certificate or uses your own.</source>
        <translation>Si el servidor crea un certificado o usa el suyo.</translation>
    </message>
    <message>
        <source>PEM file with your certificate. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>Archivo PEM con su certificado. Requiere CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>PEM file with its key. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>Archivo PEM con su clave. Requiere CERTIFICATE_TYPE=owncert.</translation>
    </message>
    <message>
        <source>The IP address that the server listens on.</source>
        <translation>La dirección IP en la que escucha el servidor.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all addresses</source>
        <translation>solo este equipo si el dominio es localhost; si no, todas las direcciones</translation>
    </message>
    <message>
        <source>The port that the server listens on, if it is not the public one, as behind a proxy.</source>
        <translation>El puerto en el que escucha el servidor, si no es el público, como detrás de un proxy.</translation>
    </message>
    <message>
        <source>Addresses and networks that may use the dashboard and REST. This machine always may.</source>
        <translation>Direcciones y redes que pueden usar el panel y REST. Este equipo siempre puede.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todas</translation>
    </message>
    <message>
        <source>Addresses and networks that may use REST. This machine always may.</source>
        <translation>Direcciones y redes que pueden usar REST. Este equipo siempre puede.</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies whose X-Real-IP, X-Forwarded-For and X-Forwarded-Proto are believed.</source>
        <translation>Direcciones y redes de los proxys en cuyos X-Real-IP, X-Forwarded-For y X-Forwarded-Proto se confía.</translation>
    </message>
    <message>
        <source>Connections at once, WebSockets included. At most half of the open files that the system allows.</source>
        <translation>Conexiones a la vez, incluidos los WebSockets. Como máximo la mitad de los archivos abiertos que permite el sistema.</translation>
    </message>
    <message>
        <source>Connections at once from one address. Trusted proxies have no limit of their own.</source>
        <translation>Conexiones a la vez desde una dirección. Los proxys de confianza no tienen límite propio.</translation>
    </message>
    <message>
        <source>Addresses or network interfaces of this machine for media.</source>
        <translation>Direcciones o interfaces de red de este equipo para los medios.</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all that lead somewhere</source>
        <translation>solo este equipo si el dominio es localhost; si no, todas las que llevan a alguna parte</translation>
    </message>
    <message>
        <source>Addresses or names at which clients reach this machine&apos;s media through NAT. Needed when the domain leads to a proxy.</source>
        <translation>Direcciones o nombres con los que los clientes llegan a los medios de este equipo a través de NAT. Hace falta cuando el dominio lleva a un proxy.</translation>
    </message>
    <message>
        <source>Pairs private:public of IP addresses. Media of a private address that this machine has is announced at the public one.</source>
        <translation>Pares privada:pública de direcciones IP. Los medios de una dirección privada de este equipo se anuncian en la pública.</translation>
    </message>
    <message>
        <source>First UDP port for media. Open all of them in the firewall.</source>
        <translation>Primer puerto UDP para los medios. Ábralos todos en el cortafuegos.</translation>
    </message>
    <message>
        <source>Last UDP port for media.</source>
        <translation>Último puerto UDP para los medios.</translation>
    </message>
    <message>
        <source>TURN and STUN servers for clients, each url=turn:host:3478,username=u,credential=c or url=…,staticAuthSecret=….</source>
        <translation>Servidores TURN y STUN para los clientes, cada uno url=turn:host:3478,username=u,credential=c o url=…,staticAuthSecret=….</translation>
    </message>
    <message>
        <source>Address of a TURN server that shares a secret with this one.</source>
        <translation>Dirección de un servidor TURN que comparte un secreto con este.</translation>
    </message>
    <message>
        <source>Its port.</source>
        <translation>Su puerto.</translation>
    </message>
    <message>
        <source>The secret that it shares.</source>
        <translation>El secreto que comparte.</translation>
    </message>
    <message>
        <source>Whether anything can be recorded. If not, recording calls are answered with 501.</source>
        <translation>Si se puede grabar. Si no, las llamadas de grabación se responden con 501.</translation>
    </message>
    <message>
        <source>The folder of recordings.</source>
        <translation>La carpeta de las grabaciones.</translation>
    </message>
    <message>
        <source>Whether file and thumbnail of a finished recording are served without the secret.</source>
        <translation>Si el archivo y la miniatura de una grabación terminada se sirven sin el secreto.</translation>
    </message>
    <message>
        <source>Which roles are told that a recording starts and stops.</source>
        <translation>Qué roles se enteran de que una grabación empieza y termina.</translation>
    </message>
    <message>
        <source>Seconds after which a recording without participants stops. 0 = at once.</source>
        <translation>Segundos tras los que se detiene una grabación sin participantes. 0 = enseguida.</translation>
    </message>
    <message>
        <source>Megabytes that recordings leave free on the disk.</source>
        <translation>Megabytes que las grabaciones dejan libres en el disco.</translation>
    </message>
    <message>
        <source>Name or number of a group that may read recordings on the disk. The program&apos;s user has to be in it.</source>
        <translation>Nombre o número de un grupo que puede leer las grabaciones en el disco. El usuario del programa tiene que pertenecer a él.</translation>
    </message>
    <message>
        <source>What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot contain: kept in Matroska, or encoded again after the stop.</source>
        <translation>Qué pasa con H.264 en las grabaciones INDIVIDUAL, que WebM no puede contener: se conserva en Matroska, o se recodifica tras la parada.</translation>
    </message>
    <message>
        <source>How composed recordings are encoded, as x264&apos;s presets. A slower one makes smaller files of the same quality and takes more of the processor.</source>
        <translation>Cómo se codifican las grabaciones compuestas, como preajustes de x264. Uno más lento da archivos más pequeños de la misma calidad y usa más procesador.</translation>
    </message>
    <message>
        <source>Quality of composed recordings from 0 to 100, the scale that exports have.</source>
        <translation>Calidad de las grabaciones compuestas de 0 a 100, la escala de las exportaciones.</translation>
    </message>
    <message>
        <source>as OpenVidu&apos;s, about 53</source>
        <translation>como en OpenVidu, unos 53</translation>
    </message>
    <message>
        <source>Seconds between the keyframes of composed recordings at most. Longer makes smaller files and slower seeking, and a crash loses as much.</source>
        <translation>Segundos como máximo entre los fotogramas clave de las grabaciones compuestas. Más largo da archivos más pequeños y saltos más lentos, y un fallo pierde otro tanto.</translation>
    </message>
    <message>
        <source>Kilobits a second that the video of a composed recording has at most. 0 = what a player of the size&apos;s usual level takes.</source>
        <translation>Kilobits por segundo como máximo del vídeo de una grabación compuesta. 0 = lo que admite un reproductor del nivel habitual para el tamaño.</translation>
    </message>
    <message>
        <source>Seconds that are kept of each stream, for recordings that begin in the past. 0 = nothing.</source>
        <translation>Segundos que se conservan de cada flujo, para grabaciones que empiezan en el pasado. 0 = nada.</translation>
    </message>
    <message>
        <source>Megabytes (MiB) that all of the past may take; the oldest goes first.</source>
        <translation>Megabytes (MiB) que puede ocupar todo el pasado; lo más antiguo se va primero.</translation>
    </message>
    <message>
        <source>Whether page.log or composition.log is written beside a recording.</source>
        <translation>Si se escribe page.log o composition.log junto a una grabación.</translation>
    </message>
    <message>
        <source>Days after which a finished recording goes to the trash. 0 = never.</source>
        <translation>Días tras los que una grabación terminada va a la papelera. 0 = nunca.</translation>
    </message>
    <message>
        <source>Gigabytes that all recordings may take together. Beyond it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigabytes que pueden ocupar todas las grabaciones juntas. Por encima, las más antiguas se eliminan para siempre. 0 = sin límite.</translation>
    </message>
    <message>
        <source>Gigabytes that stay free on the disk of the recordings. Below it the oldest are removed for good. 0 = no limit.</source>
        <translation>Gigabytes que quedan libres en el disco de las grabaciones. Por debajo, las más antiguas se eliminan para siempre. 0 = sin límite.</translation>
    </message>
    <message>
        <source>The folder of custom layouts.</source>
        <translation>La carpeta de las disposiciones personalizadas.</translation>
    </message>
    <message>
        <source>Private hosts that custom layouts may reach: host, host:port, 10.0.0.0/8.</source>
        <translation>Hosts privados a los que pueden llegar las disposiciones personalizadas: host, host:port, 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>Seconds that a custom layout may take to paint and join.</source>
        <translation>Segundos que puede tardar una disposición personalizada en pintarse y unirse.</translation>
    </message>
    <message>
        <source>PEM file with certificates that pages may meet, besides the system&apos;s.</source>
        <translation>Archivo PEM con certificados que las páginas pueden encontrar, además de los del sistema.</translation>
    </message>
    <message>
        <source>The user that custom layouts run as where the program is started as root. root: without Chromium&apos;s sandbox.</source>
        <translation>El usuario con el que se ejecutan las disposiciones personalizadas si el programa se inicia como root. root: sin el sandbox de Chromium.</translation>
    </message>
    <message>
        <source>Shown to clients and not used: the built-in layouts need no page.</source>
        <translation>Se muestra a los clientes y no se usa: las disposiciones integradas no necesitan página.</translation>
    </message>
    <message>
        <source>Where finished recordings are kept. Uploads › Storage… tests it.</source>
        <translation>Dónde se guardan las grabaciones terminadas. Subidas › Almacenamiento… lo prueba.</translation>
    </message>
    <message>
        <source>With folder: the whole path of a folder that is there, best inside of what is mounted.</source>
        <translation>Con folder: la ruta completa de una carpeta que existe, mejor dentro de lo que está montado.</translation>
    </message>
    <message>
        <source>With s3: bucket or bucket/folder.</source>
        <translation>Con s3: bucket o bucket/carpeta.</translation>
    </message>
    <message>
        <source>Region of the bucket.</source>
        <translation>Región del bucket.</translation>
    </message>
    <message>
        <source>found by asking</source>
        <translation>se averigua preguntando</translation>
    </message>
    <message>
        <source>URL of the S3 service.</source>
        <translation>URL del servicio S3.</translation>
    </message>
    <message>
        <source>Whether the bucket stands in the path and not in the host name.</source>
        <translation>Si el bucket figura en la ruta y no en el nombre del host.</translation>
    </message>
    <message>
        <source>Access key.</source>
        <translation>Clave de acceso.</translation>
    </message>
    <message>
        <source>the credentials of this machine</source>
        <translation>las credenciales de este equipo</translation>
    </message>
    <message>
        <source>Secret key.</source>
        <translation>Clave secreta.</translation>
    </message>
    <message>
        <source>Headers of every upload, as JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</source>
        <translation>Cabeceras de cada subida, como JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</translation>
    </message>
    <message>
        <source>PEM file with certificates that the S3 service may have, besides those that the system trusts.</source>
        <translation>Archivo PEM con certificados que puede tener el servicio S3, además de los de confianza del sistema.</translation>
    </message>
    <message>
        <source>Days after which the file of an uploaded recording is removed from this machine. -1 = never, 0 = at once.</source>
        <translation>Días tras los que el archivo de una grabación subida se elimina de este equipo. -1 = nunca, 0 = enseguida.</translation>
    </message>
    <message>
        <source>Recordings that are uploaded at a time.</source>
        <translation>Grabaciones que se suben a la vez.</translation>
    </message>
    <message>
        <source>Kilobytes a second that all uploads together may take. 0 = no limit.</source>
        <translation>Kilobytes por segundo que pueden usar todas las subidas juntas. 0 = sin límite.</translation>
    </message>
    <message>
        <source>Most kbps of video that a publisher sends. 0 = unlimited.</source>
        <translation>Máximo de kbps de vídeo que envía un publicador. 0 = sin límite.</translation>
    </message>
    <message>
        <source>Least kbps of video that a publisher sends.</source>
        <translation>Mínimo de kbps de vídeo que envía un publicador.</translation>
    </message>
    <message>
        <source>Most kbps of video that a subscriber receives. 0 = unlimited.</source>
        <translation>Máximo de kbps de vídeo que recibe un suscriptor. 0 = sin límite.</translation>
    </message>
    <message>
        <source>Least kbps of video that a subscriber receives.</source>
        <translation>Mínimo de kbps de vídeo que recibe un suscriptor.</translation>
    </message>
    <message>
        <source>The codec that all participants use, unless the session says otherwise.</source>
        <translation>El códec que usan todos los participantes, salvo que la sesión diga otra cosa.</translation>
    </message>
    <message>
        <source>Whether clients that lack the forced codec may join.</source>
        <translation>Si pueden unirse los clientes que no tienen el códec forzado.</translation>
    </message>
    <message>
        <source>Pixels: larger frames than a square of this side are neither decoded nor recorded.</source>
        <translation>Píxeles: los fotogramas mayores que un cuadrado de este lado no se decodifican ni se graban.</translation>
    </message>
    <message>
        <source>Milliseconds that composing and the preview wait at most for what is late.</source>
        <translation>Milisegundos que la composición y la vista previa esperan como máximo a lo que llega tarde.</translation>
    </message>
    <message>
        <source>Whether certificates of IP cameras are verified.</source>
        <translation>Si se verifican los certificados de las cámaras IP.</translation>
    </message>
    <message>
        <source>PEM file with certificates that cameras may have, besides the system&apos;s.</source>
        <translation>Archivo PEM con certificados que pueden tener las cámaras, además de los del sistema.</translation>
    </message>
    <message>
        <source>Seconds between looks for sessions that were never used. 0 = never.</source>
        <translation>Segundos entre búsquedas de sesiones que nunca se usaron. 0 = nunca.</translation>
    </message>
    <message>
        <source>Seconds after which a session that was never used is removed.</source>
        <translation>Segundos tras los que se elimina una sesión que nunca se usó.</translation>
    </message>
    <message>
        <source>Whether events are sent to a URL.</source>
        <translation>Si los eventos se envían a una URL.</translation>
    </message>
    <message>
        <source>The http or https URL that events are sent to. It may hold a password.</source>
        <translation>La URL http o https a la que se envían los eventos. Puede contener una contraseña.</translation>
    </message>
    <message>
        <source>Headers of each request: [&quot;Name: value&quot;].</source>
        <translation>Cabeceras de cada solicitud: [&quot;Nombre: valor&quot;].</translation>
    </message>
    <message>
        <source>Names of the events that are sent.</source>
        <translation>Nombres de los eventos que se envían.</translation>
    </message>
    <message>
        <source>Whether the certificate of the webhook&apos;s target is verified.</source>
        <translation>Si se verifica el certificado del destino del webhook.</translation>
    </message>
    <message>
        <source>Whether events are written to record files.</source>
        <translation>Si los eventos se escriben en archivos de registro.</translation>
    </message>
    <message>
        <source>The folder of record files.</source>
        <translation>La carpeta de los archivos de registro.</translation>
    </message>
    <message>
        <source>Whether the paths of older versions of OpenVidu (/api/…) are served.</source>
        <translation>Si se sirven las rutas de versiones anteriores de OpenVidu (/api/…).</translation>
    </message>
    <message>
        <source>Whether those paths answer as OpenVidu 1.8 did.</source>
        <translation>Si esas rutas responden como lo hacía OpenVidu 1.8.</translation>
    </message>
    <message>
        <source>Shown to clients only.</source>
        <translation>Solo se muestra a los clientes.</translation>
    </message>
    <message>
        <source>Checked and not used: everything is served on HTTPS_PORT.</source>
        <translation>Se comprueba y no se usa: todo se sirve en HTTPS_PORT.</translation>
    </message>
    <message>
        <source>Checked and not used: the media server is part of this program.</source>
        <translation>Se comprueba y no se usa: el servidor de medios es parte de este programa.</translation>
    </message>
    <message>
        <source>Not available here: true is refused.</source>
        <translation>No disponible aquí: se rechaza true.</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Minimal</source>
        <translation>Mínima</translation>
    </message>
    <message>
        <source>The shortest page that records: videos in rows, unstyled.</source>
        <translation>La página más corta que graba: vídeos en filas, sin estilo.</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <source>Everyone in tiles of one size that fill the frame.</source>
        <translation>Todos en recuadros de igual tamaño que llenan la imagen.</translation>
    </message>
    <message>
        <source>Speaker with strip</source>
        <translation>Orador con tira</translation>
    </message>
    <message>
        <source>The speaker is large, the others are in a strip below.</source>
        <translation>El orador en grande, los demás en una tira debajo.</translation>
    </message>
    <message>
        <source>Side by side with a screen</source>
        <translation>Junto a una pantalla</translation>
    </message>
    <message>
        <source>A shared screen is large, participants are beside it.</source>
        <translation>Una pantalla compartida en grande, con los participantes al lado.</translation>
    </message>
    <message>
        <source>Lower thirds</source>
        <translation>Rótulos inferiores</translation>
    </message>
    <message>
        <source>A grid with each participant&apos;s name on a bar in the lower third.</source>
        <translation>Una cuadrícula con el nombre de cada participante en un rótulo inferior.</translation>
    </message>
    <message>
        <source>Branded</source>
        <translation>Con marca propia</translation>
    </message>
    <message>
        <source>A grid on a background of your own, with a logo and a title.</source>
        <translation>Una cuadrícula sobre un fondo propio, con logotipo y título.</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uploads</name>
    <message>
        <source>Writing works.</source>
        <translation>La escritura funciona.</translation>
    </message>
    <message>
        <source>Could not write:</source>
        <translation>No se pudo escribir:</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>La lectura funciona.</translation>
    </message>
    <message>
        <source>Could not read what was written:</source>
        <translation>No se pudo leer lo escrito:</translation>
    </message>
    <message>
        <source>Listing works.</source>
        <translation>El listado funciona.</translation>
    </message>
    <message>
        <source>Could not list what is there:</source>
        <translation>No se pudo listar el contenido:</translation>
    </message>
    <message>
        <source>Deleting works.</source>
        <translation>La eliminación funciona.</translation>
    </message>
    <message>
        <source>Could not delete what was written:</source>
        <translation>No se pudo eliminar lo escrito:</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Reintento en %1 s</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n en pausa</numerusform>
            <numerusform>%n en pausa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 para terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>una fallida</numerusform>
            <numerusform>%n fallidas</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings can be kept there.</source>
        <translation>Las grabaciones se pueden guardar allí.</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>En pausa al %1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Best fit</source>
        <translation>Mejor ajuste</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>Imagen en imagen</translation>
    </message>
    <message>
        <source>Vertical presentation</source>
        <translation>Presentación vertical</translation>
    </message>
    <message>
        <source>Horizontal presentation</source>
        <translation>Presentación horizontal</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personalizada</translation>
    </message>
    <message>
        <source>composed</source>
        <translation>compuesta</translation>
    </message>
    <message>
        <source>composed, quick start</source>
        <translation>compuesta, inicio rápido</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>individual</translation>
    </message>
    <message>
        <source>on this machine, to be uploaded</source>
        <translation>en este equipo, pendiente de subir</translation>
    </message>
    <message>
        <source>on this machine and uploaded</source>
        <translation>en este equipo y subida</translation>
    </message>
    <message>
        <source>uploaded, not on this machine</source>
        <translation>subida, no en este equipo</translation>
    </message>
    <message>
        <source>Recording is switched off in the settings</source>
        <translation>La grabación está desactivada en los ajustes</translation>
    </message>
    <message>
        <source>This session is RELAYED: only ROUTED sessions can be recorded</source>
        <translation>Esta sesión es RELAYED: solo se pueden grabar sesiones ROUTED</translation>
    </message>
    <message>
        <source>This session is already being recorded</source>
        <translation>Esta sesión ya se está grabando</translation>
    </message>
    <message>
        <source>This session is closing</source>
        <translation>Esta sesión se está cerrando</translation>
    </message>
    <message>
        <source>No participant is connected yet</source>
        <translation>Todavía no hay ningún participante conectado</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Todavía ningún participante publica audio o vídeo</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>publicador</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>suscriptor</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>moderador</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AnnotationEditor</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Could not save tags and notes</source>
        <translation>No se pudieron guardar las etiquetas y notas</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>No retention rule removes a recording that is kept.</source>
        <translation>Ninguna regla de retención elimina una grabación conservada.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AppearanceMenu</name>
    <message>
        <source>D&amp;ark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>S&amp;ystem theme</source>
        <translation>&amp;Tema del sistema</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ArrangementMenu</name>
    <message>
        <source>Sa&amp;ve arrangement as…</source>
        <translation>&amp;Guardar la distribución como…</translation>
    </message>
    <message>
        <source>&amp;Reset window layout</source>
        <translation>&amp;Restablecer la distribución de la ventana</translation>
    </message>
    <message>
        <source>Re&amp;move arrangement…</source>
        <translation>&amp;Quitar la distribución…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar «%1»</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to remove it</source>
        <translation>Cambie a una distribución propia para quitarla</translation>
    </message>
    <message>
        <source>Save arrangement</source>
        <translation>Guardar la distribución</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Nombre:</translation>
    </message>
    <message numerus="yes">
        <source>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</source>
        <translation>
            <numerusform>No se pudo guardar la distribución. Use un nombre que no tenga otra perspectiva. Puede tener %n propia; quítela si no la necesita.</numerusform>
            <numerusform>No se pudo guardar la distribución. Use un nombre que no tenga otra perspectiva. Puede tener %n propias; quite una que no necesite.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove arrangement</source>
        <translation>Quitar la distribución</translation>
    </message>
    <message>
        <source>Remove the arrangement “%1”? The panels in it stay.</source>
        <translation>¿Quitar la distribución «%1»? Sus paneles se conservan.</translation>
    </message>
    <message>
        <source>Rename arran&amp;gement…</source>
        <translation>Ca&amp;mbiar el nombre de la distribución…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to rename it</source>
        <translation>Cambie a una distribución propia para darle otro nombre</translation>
    </message>
    <message>
        <source>Rename arrangement</source>
        <translation>Cambiar el nombre de la distribución</translation>
    </message>
    <message>
        <source>Could not rename the arrangement. Use a name that no other perspective has.</source>
        <translation>No se pudo cambiar el nombre de la distribución. Use un nombre que no tenga ninguna otra perspectiva.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CameraDialog</name>
    <message>
        <source>Pull it only while it is watched or recorded</source>
        <translation>Recibirla solo mientras se ve o se graba</translation>
    </message>
    <message>
        <source>Add an IP camera to “%1”</source>
        <translation>Añadir una cámara IP a «%1»</translation>
    </message>
    <message>
        <source>same as its address</source>
        <translation>igual que su dirección</translation>
    </message>
    <message>
        <source>if the camera requires one</source>
        <translation>si la cámara lo exige</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation>Añadir cámara</translation>
    </message>
    <message>
        <source>Looking for the camera, at most 10 s…</source>
        <translation>Buscando la cámara, 10 s como máximo…</translation>
    </message>
    <message>
        <source>Enter an address that begins with rtsp://, rtsps://, http://, https:// or file://.</source>
        <translation>Escriba una dirección que empiece por rtsp://, rtsps://, http://, https:// o file://.</translation>
    </message>
    <message>
        <source>Could not add the camera</source>
        <translation>No se pudo añadir la cámara</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Incluir en las grabaciones con un archivo por flujo</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Búfer de red</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long packets are awaited that come late: more for a bad network</source>
        <translation>Cuánto se esperan los paquetes que llegan tarde: más con una red mala</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renovar</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>R&amp;eemplazar…</translation>
    </message>
    <message>
        <source>Use a certificate of your own: PEM files of the certificate and its key</source>
        <translation>Usar un certificado propio: archivos PEM del certificado y de su clave</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Could not show the certificate</source>
        <translation>No se pudo mostrar el certificado</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>Sujeto:</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>Emisor:</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>Nombres:</translation>
    </message>
    <message>
        <source>Valid from:</source>
        <translation>Válido desde:</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>Caduca:</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>Huella SHA-256:</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>Archivo:</translation>
    </message>
    <message>
        <source>This certificate is your own. Renew it where you got it, or replace it.</source>
        <translation>Este certificado es suyo. Renuévelo donde lo obtuvo, o reemplácelo.</translation>
    </message>
    <message>
        <source>Make another certificate at the next start</source>
        <translation>Crear otro certificado en el próximo inicio</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted.</source>
        <translation>El certificado se renueva cuando se reinicia Ovation Studio.</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted. The one of before is kept beside it, as .bak. Browsers that trust it have to trust the new one.</source>
        <translation>El certificado se renueva cuando se reinicia Ovation Studio. El anterior se conserva a su lado, como .bak. Los navegadores que confían en él tienen que confiar en el nuevo.</translation>
    </message>
    <message>
        <source>Could not renew the certificate</source>
        <translation>No se pudo renovar el certificado</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificados (*.pem *.crt *.cer);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Clave del certificado</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Claves (*.pem *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The certificate is replaced when Ovation Studio is restarted. Leave both files where they are.</source>
        <translation>El certificado se reemplaza cuando se reinicia Ovation Studio. Deje ambos archivos donde están.</translation>
    </message>
    <message>
        <source>Could not replace the certificate</source>
        <translation>No se pudo reemplazar el certificado</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ChangeConnectionDialog</name>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Incluir en las grabaciones con un archivo por flujo</translation>
    </message>
    <message>
        <source>Change connection “%1”</source>
        <translation>Cambiar la conexión «%1»</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConnectionActions</name>
    <message>
        <source>New connection…</source>
        <translation>Nueva conexión…</translation>
    </message>
    <message>
        <source>Invite a participant with a role, data and limits of bandwidth</source>
        <translation>Invitar a un participante con rol, datos y límites de ancho de banda</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>Cambiar la conexión…</translation>
    </message>
    <message>
        <source>Change the role of the selected participant, and whether it is recorded</source>
        <translation>Cambiar el rol del participante seleccionado y si se graba</translation>
    </message>
    <message>
        <source>Disconnect participant</source>
        <translation>Desconectar participante</translation>
    </message>
    <message>
        <source>Disconnect the selected participant</source>
        <translation>Desconectar al participante seleccionado</translation>
    </message>
    <message>
        <source>Revoke invitation</source>
        <translation>Revocar invitación</translation>
    </message>
    <message>
        <source>Make the token or guest link of the selected connection invalid</source>
        <translation>Invalidar el token o enlace de invitado de la conexión seleccionada</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>Se ha cambiado «%1».</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>No se pudo modificar «%1»</translation>
    </message>
    <message>
        <source>Could not revoke the invitation of “%1”</source>
        <translation>No se pudo revocar la invitación de «%1»</translation>
    </message>
    <message>
        <source>Could not disconnect “%1”</source>
        <translation>No se pudo desconectar «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConsoleLine</name>
    <message>
        <source>Refused: %1.</source>
        <translation>Rechazado: %1.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln frames lost</source>
        <translation>
            <numerusform>un fotograma perdido</numerusform>
            <numerusform>%Ln fotogramas perdidos</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Participants of the recording</source>
        <translation>Participantes de la grabación</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message>
        <source>Double-click to go to where the participant joins</source>
        <translation>Doble clic para ir al momento en que se une el participante</translation>
    </message>
    <message>
        <source>Details of the selected recording appear here.</source>
        <translation>Aquí aparecen los detalles de la grabación seleccionada.</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>No se encontraron problemas.</translation>
    </message>
    <message>
        <source>Before you use this recording:</source>
        <translation>Antes de usar esta grabación:</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadatos</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Guardada</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (pantalla)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventView</name>
    <message>
        <source>Session whose events are shown</source>
        <translation>Sesión cuyos eventos se muestran</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Filtrar eventos</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the selected events, or all that are shown</source>
        <translation>Copiar los eventos seleccionados o todos los mostrados</translation>
    </message>
    <message>
        <source>Events of the session</source>
        <translation>Eventos de la sesión</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>Sesión seleccionada</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1, terminada %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>Exportar «%1»</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Preajuste</translation>
    </message>
    <message>
        <source>Settings of my own</source>
        <translation>Ajustes personalizados</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>Grabación completa</translation>
    </message>
    <message>
        <source>Between the marks: %1 – %2</source>
        <translation>Entre las marcas: %1 – %2</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>Sonoridad</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>Tal como se grabó</translation>
    </message>
    <message>
        <source>−16 LUFS, for the web</source>
        <translation>−16 LUFS, para la web</translation>
    </message>
    <message>
        <source>−23 LUFS, for broadcasts (EBU R128)</source>
        <translation>−23 LUFS, para radiodifusión (EBU R128)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Calidad</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Alta</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>Archivo pequeño</translation>
    </message>
    <message>
        <source>A file per participant</source>
        <translation>Un archivo por participante</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Velocidad de fotogramas</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Names of participants</source>
        <translation>Nombres de los participantes</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (pantalla)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Select a participant at least.</source>
        <translation>Seleccione al menos un participante.</translation>
    </message>
    <message>
        <source>Choose where to save it.</source>
        <translation>Elija dónde guardarla.</translation>
    </message>
    <message>
        <source>“%1” exists. Choose another name.</source>
        <translation>«%1» ya existe. Elija otro nombre.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Choose another one.</source>
        <translation>La carpeta «%1» no existe. Elija otra.</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposición personalizada</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Disposición personalizada «%1»</translation>
    </message>
    <message>
        <source>Choose MP4 for a custom layout.</source>
        <translation>Elija MP4 para una disposición personalizada.</translation>
    </message>
    <message>
        <source>A custom layout shows the whole recording. Choose it as the range, and cut the MP4 afterwards.</source>
        <translation>Una disposición personalizada muestra la grabación completa. Elíjala como intervalo y recorte el MP4 después.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportPanel</name>
    <message>
        <source>Remove finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Remove finished exports from the list; their files stay</source>
        <translation>Quitar de la lista las exportaciones terminadas; sus archivos se conservan</translation>
    </message>
    <message>
        <source>Could not export to “%1”</source>
        <translation>No se pudo exportar a «%1»</translation>
    </message>
    <message>
        <source>Could not show the folder: no file manager is installed. The file is %1.</source>
        <translation>No se pudo mostrar la carpeta: no hay ningún gestor de archivos instalado. El archivo es %1.</translation>
    </message>
    <message>
        <source>No exports. Select a recording in the library, and choose Export there.</source>
        <translation>No hay exportaciones. Seleccione una grabación en la biblioteca y elija allí «Exportar».</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FactsModel</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>como en los ajustes</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>ilimitado</translation>
    </message>
    <message>
        <source>%L1 kbps</source>
        <translation>%L1 kbps</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>least and most</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>any</source>
        <translation>cualquiera</translation>
    </message>
    <message>
        <source>%L1 fps</source>
        <translation>%L1 fps</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>solo audio</translation>
    </message>
    <message>
        <source>video only</source>
        <translation>solo vídeo</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Only while watched or recorded</source>
        <translation>Solo mientras se ve o se graba</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>Búfer de red</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Fluctuación</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Paquetes perdidos</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>Suscriptores</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>enrutados</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>retransmitidos</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>always, while participants publish</source>
        <translation>siempre, mientras los participantes publiquen</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>cuando se pida</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>Se graba como</translation>
    </message>
    <message>
        <source>Name of recordings</source>
        <translation>Nombre de las grabaciones</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposición propia</translation>
    </message>
    <message>
        <source>Forced video codec</source>
        <translation>Códec de vídeo forzado</translation>
    </message>
    <message>
        <source>Other codecs allowed</source>
        <translation>Otros códecs permitidos</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Invited, not joined since</source>
        <translation>Invitado, sin unirse desde</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Se unió</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Individual recording</source>
        <translation>Grabación individual</translation>
    </message>
    <message>
        <source>Data of the server</source>
        <translation>Datos del servidor</translation>
    </message>
    <message>
        <source>Data of the client</source>
        <translation>Datos del cliente</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Dirección IP</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plataforma</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Vídeo que envía</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Vídeo que recibe</translation>
    </message>
    <message>
        <source>ICE servers of its own</source>
        <translation>Servidores ICE propios</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Tiempo de ida y vuelta</translation>
    </message>
    <message>
        <source>From the server to the participant and back. Cameras and synthetic participants do not tell it.</source>
        <translation>Del servidor al participante y de vuelta. Las cámaras y los participantes sintéticos no lo indican.</translation>
    </message>
    <message>
        <source>Audio level</source>
        <translation>Nivel de audio</translation>
    </message>
    <message>
        <source>%L1 dB</source>
        <translation>%L1 dB</translation>
    </message>
    <message>
        <source>The loudest of the last second, as the participant&apos;s browser measures it; 0 dB is the loudest there is, −127 dB is silence.</source>
        <translation>Lo más alto del último segundo, según lo mide el navegador del participante; 0 dB es el máximo posible y −127 dB, silencio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileMenu</name>
    <message>
        <source>New file</source>
        <translation>Archivo nuevo</translation>
    </message>
    <message>
        <source>Name of the file:</source>
        <translation>Nombre del archivo:</translation>
    </message>
    <message>
        <source>Could not create “%1”</source>
        <translation>No se pudo crear «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileOpener</name>
    <message>
        <source>Could not open “%1”. Recordings (ZIP, MP4, WebM, MKV) and layouts (.ovation-layout) can be opened.</source>
        <translation>No se pudo abrir «%1». Se pueden abrir grabaciones (ZIP, MP4, WebM, MKV) y disposiciones (.ovation-layout).</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayback</name>
    <message>
        <source>Could not play this recording: its file cannot be read.</source>
        <translation>No se pudo reproducir esta grabación: no se puede leer su archivo.</translation>
    </message>
    <message>
        <source>Could not play this recording: its file is neither MP4, WebM, Matroska, Ogg nor WAV.</source>
        <translation>No se pudo reproducir esta grabación: su archivo no es MP4, WebM, Matroska, Ogg ni WAV.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>No se pudo reproducir esta grabación</translation>
    </message>
    <message>
        <source>This machine cannot play recordings: Qt Multimedia has no backend. Install libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio.</source>
        <translation>Este equipo no puede reproducir grabaciones: Qt Multimedia no tiene backend. Instale libqt6multimedia6 y gstreamer1.0-plugins-good y reinicie Ovation Studio.</translation>
    </message>
    <message>
        <source>This recording has only audio, and no audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>Esta grabación solo tiene audio y no se encontró ninguna salida de audio. Conecte un dispositivo, o instale e inicie pipewire-pulse o pulseaudio.</translation>
    </message>
    <message>
        <source>If other players show it, a codec is missing: install gstreamer1.0-libav, gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio.</source>
        <translation>Si otros reproductores la muestran, falta un códec: instale gstreamer1.0-libav, gstreamer1.0-plugins-good y gstreamer1.0-plugins-bad y reinicie Ovation Studio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>No se encontró ninguna salida de audio, por lo que se reproduce sin audio. Conecte un dispositivo, o instale e inicie pipewire-pulse o pulseaudio.</translation>
    </message>
    <message>
        <source>Could not play this recording: the disk does not answer, and too many recordings wait for it. Check the disk, then select the recording again.</source>
        <translation>No se pudo reproducir esta grabación: el disco no responde y demasiadas grabaciones lo esperan. Compruebe el disco y vuelva a seleccionar la grabación.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Finder</name>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Buscar órdenes, sesiones, grabaciones, disposiciones y ajustes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FirstRun</name>
    <message>
        <source>Show a &amp;demo session with synthetic participants</source>
        <translation>Mostrar una sesión de &amp;demostración con participantes sintéticos</translation>
    </message>
    <message>
        <source>Welcome to Ovation Studio</source>
        <translation>Bienvenido a Ovation Studio</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Choose the folder that recordings are written to.</source>
        <translation>Elija la carpeta en la que se escriben las grabaciones.</translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation>Carpeta de grabaciones</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>E&amp;xaminar…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Carpeta:</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Enter the name or IP address at which clients reach this server. With “localhost” only this machine does.</source>
        <translation>Introduzca el nombre o la dirección IP con la que los clientes llegan a este servidor. Con «localhost» solo llega este equipo.</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Dirección:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Puerto:</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>The secret is copied.</source>
        <translation>El secreto se ha copiado.</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>Secreto:</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Ovation Studio is set up. You can change everything later in the settings.</source>
        <translation>Ovation Studio está configurado. Puede cambiarlo todo más tarde en los ajustes.</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>%1 de %2 están libres.</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>El puerto %1 está libre.</translation>
    </message>
    <message>
        <source>Could not listen on port %1</source>
        <translation>No se pudo escuchar en el puerto %1</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>No se pudieron guardar los ajustes</translation>
    </message>
    <message>
        <source>Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in the settings, on request. It is kept in a file that only you can read, which the server without a window reads, too.</source>
        <translation>Las aplicaciones inician sesión con este secreto, como OPENVIDU_SECRET. Cópielo ahora: después solo se muestra en los ajustes, si lo pide. Se guarda en un archivo que solo usted puede leer, y que también lee el servidor sin ventana.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GridPlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>No se encontró ninguna salida de audio, por lo que se reproduce sin audio. Conecte un dispositivo, o instale e inicie pipewire-pulse o pulseaudio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GuideWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>A&amp;delante</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Buscar en la guía</translation>
    </message>
    <message>
        <source>No section of the guide has all these words.</source>
        <translation>Ninguna sección de la guía contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Capítulos</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
</context>
<context>
    <name>ovation::ui::HeaderBar</name>
    <message>
        <source>Address for applications (OPENVIDU_URL)</source>
        <translation>Dirección para aplicaciones (OPENVIDU_URL)</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Copiar enlace de invitado</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>No iniciado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Create a session first: a guest link belongs to a session</source>
        <translation>Cree primero una sesión: un enlace de invitado pertenece a una sesión</translation>
    </message>
    <message>
        <source>Stopping: finalizing recordings, at most 10 s…</source>
        <translation>Deteniendo: finalizando grabaciones, 10 s como máximo…</translation>
    </message>
    <message>
        <source>Stopping: closing sessions, at most 10 s…</source>
        <translation>Deteniendo: cerrando sesiones, 10 s como máximo…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Propias</translation>
    </message>
    <message>
        <source>Your own arrangements of the window</source>
        <translation>Sus propias distribuciones de la ventana</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join “%1”</source>
        <translation>Copiar un enlace de invitado con el que un participante puede unirse a «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::IceServerList</name>
    <message>
        <source>User name</source>
        <translation>Nombre de usuario</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>Sin acceso</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Nombre de usuario y contraseña</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>Secreto compartido</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Address of ICE server %1</source>
        <translation>Dirección del servidor ICE %1</translation>
    </message>
    <message>
        <source>How ICE server %1 is signed in to</source>
        <translation>Acceso al servidor ICE %1</translation>
    </message>
    <message>
        <source>User name for ICE server %1</source>
        <translation>Nombre de usuario del servidor ICE %1</translation>
    </message>
    <message>
        <source>Password or secret for ICE server %1</source>
        <translation>Contraseña o secreto del servidor ICE %1</translation>
    </message>
    <message>
        <source>Remove ICE server %1</source>
        <translation>Quitar el servidor ICE %1</translation>
    </message>
    <message>
        <source>Add ICE server</source>
        <translation>Añadir servidor ICE</translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers are enough</source>
        <translation>
            <numerusform>Basta %Ln servidor</numerusform>
            <numerusform>Bastan %Ln servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>Server %1: %2</source>
        <comment>number of an ICE server, what is wrong with it</comment>
        <translation>Servidor %1: %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::InvitationDialog</name>
    <message>
        <source>as in the settings</source>
        <translation>como en los ajustes</translation>
    </message>
    <message>
        <source> kbps</source>
        <translation> kbps</translation>
    </message>
    <message>
        <source>New connection to “%1”</source>
        <translation>Nueva conexión a «%1»</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>For the application, for example a name. All participants get it.</source>
        <translation>Para la aplicación, por ejemplo un nombre. Los reciben todos los participantes.</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>Incluir en las grabaciones con un archivo por flujo</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>Crear conexión</translation>
    </message>
    <message>
        <source>Least video that it sends, in kbps</source>
        <translation>Vídeo mínimo que envía, en kbps</translation>
    </message>
    <message>
        <source>Most video that it sends, in kbps</source>
        <translation>Vídeo máximo que envía, en kbps</translation>
    </message>
    <message>
        <source>Least video that it gets, in kbps</source>
        <translation>Vídeo mínimo que recibe, en kbps</translation>
    </message>
    <message>
        <source>Most video that it gets, in kbps</source>
        <translation>Vídeo máximo que recibe, en kbps</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>Vídeo que envía</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>Vídeo que recibe</translation>
    </message>
    <message>
        <source>The least and the most bandwidth; 0 is unlimited.</source>
        <translation>El ancho de banda mínimo y máximo; 0 es ilimitado.</translation>
    </message>
    <message>
        <source>The connection waits for one participant, who joins with the token or the guest link. Copy what you need: it is not shown again.</source>
        <translation>La conexión espera a un participante, que se une con el token o el enlace de invitado. Copie lo que necesite: no se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Token for an application</source>
        <translation>Token para una aplicación</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Copiar el token</translation>
    </message>
    <message>
        <source>Guest link for a browser</source>
        <translation>Enlace de invitado para un navegador</translation>
    </message>
    <message>
        <source>Copy the guest link</source>
        <translation>Copiar el enlace de invitado</translation>
    </message>
    <message>
        <source>Could not create the connection</source>
        <translation>No se pudo crear la conexión</translation>
    </message>
    <message>
        <source>ICE servers</source>
        <translation>Servidores ICE</translation>
    </message>
    <message>
        <source>STUN and TURN servers for this participant, instead of those in the settings.</source>
        <translation>Servidores STUN y TURN para este participante, en lugar de los de los ajustes.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::JobRow</name>
    <message>
        <source>Pause this export</source>
        <translation>Pausar esta exportación</translation>
    </message>
    <message>
        <source>Cancel this export</source>
        <translation>Cancelar esta exportación</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>Progreso de «%1»</translation>
    </message>
    <message>
        <source>Resume this export</source>
        <translation>Reanudar esta exportación</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutChooser</name>
    <message>
        <source>Layout of the preview</source>
        <translation>Disposición de la vista previa</translation>
    </message>
    <message>
        <source>As recorded (%1)</source>
        <translation>Como en la grabación (%1)</translation>
    </message>
    <message>
        <source>Layout of the preview: %1</source>
        <translation>Disposición de la vista previa: %1</translation>
    </message>
    <message>
        <source>Layout of the preview: as recorded, %1</source>
        <translation>Disposición de la vista previa: como en la grabación, %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutEditor</name>
    <message>
        <source>Select a layout, or create one, to edit its files here.</source>
        <translation>Seleccione o cree una disposición para editar aquí sus archivos.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save all files of the layout and reload the page</source>
        <translation>Guardar todos los archivos de la disposición y recargar la página</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>Guardar automáticamente</translation>
    </message>
    <message>
        <source>Save a second after you stop typing, and refresh the page</source>
        <translation>Guardar un segundo después de dejar de escribir y actualizar la página</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>Archivo nuevo…</translation>
    </message>
    <message>
        <source>Add a file to the layout</source>
        <translation>Añadir un archivo a la disposición</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Open another file of the layout</source>
        <translation>Abrir otro archivo de la disposición</translation>
    </message>
    <message>
        <source>Could not save “%1”</source>
        <translation>No se pudo guardar «%1»</translation>
    </message>
    <message>
        <source>The editor ended unexpectedly and was restarted. Your changes are kept.</source>
        <translation>El editor se cerró inesperadamente y se ha reiniciado. Sus cambios se conservan.</translation>
    </message>
    <message>
        <source>Recovered unsaved changes: %1</source>
        <translation>Cambios sin guardar recuperados: %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Another program changed “%1”, so it is not saved automatically. Save it to replace that change.</source>
        <translation>Otro programa modificó «%1», así que no se guarda automáticamente. Guárdelo para reemplazar ese cambio.</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>Cargarlo</translation>
    </message>
    <message>
        <source>Could not open “%1”</source>
        <translation>No se pudo abrir «%1»</translation>
    </message>
    <message>
        <source>%1:%2 is incomplete</source>
        <translation>%1:%2 está incompleto</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>Cerrar archivo</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«%1» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutImport</name>
    <message>
        <source>Importing %1…</source>
        <translation>Importando %1…</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>No se pudo importar %1</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>«%1» importada</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Cancelado; no queda ningún resto</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutList</name>
    <message>
        <source>Main layout</source>
        <translation>Disposición principal</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Disposiciones</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nueva</translation>
    </message>
    <message>
        <source>New layout from a template</source>
        <translation>Disposición nueva a partir de una plantilla</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import a layout from an archive</source>
        <translation>Importar una disposición de un archivo comprimido</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the selected layout as an archive</source>
        <translation>Exportar la disposición seleccionada como archivo comprimido</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplicar…</translation>
    </message>
    <message>
        <source>Duplicate the selected layout</source>
        <translation>Duplicar la disposición seleccionada</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar nombre…</translation>
    </message>
    <message>
        <source>Rename the selected layout</source>
        <translation>Cambiar el nombre de la disposición seleccionada</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Delete the selected layout</source>
        <translation>Eliminar la disposición seleccionada</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>Todavía no hay disposiciones</translation>
    </message>
    <message>
        <source>A layout is a web page that shows the participants of a session the way you want them recorded. Begin with a template: you see it live while you edit it. Applications record it with recordingLayout CUSTOM and its folder as customLayout.</source>
        <translation>Una disposición es una página web que muestra a los participantes de una sesión como usted quiere grabarlos. Empiece con una plantilla: la verá en directo mientras la edita. Las aplicaciones la graban con recordingLayout CUSTOM y su carpeta como customLayout.</translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>Disposición nueva…</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>Importar un archivo comprimido…</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>un archivo</numerusform>
            <numerusform>%n archivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Available when the archive in progress is finished</source>
        <translation>Disponible cuando termine el archivo en curso</translation>
    </message>
    <message>
        <source>“%1” could not be made</source>
        <translation>No se pudo crear «%1»</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>Importar una disposición</translation>
    </message>
    <message>
        <source>Archives (%1)</source>
        <translation>Archivos comprimidos (%1)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>Exportar «%1»</translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>Exportando «%1»…</translation>
    </message>
    <message>
        <source>“%1” could not be exported</source>
        <translation>No se pudo exportar «%1»</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportada a %1</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>Duplicar «%1»</translation>
    </message>
    <message>
        <source>Folder of the copy:</source>
        <translation>Carpeta de la copia:</translation>
    </message>
    <message>
        <source>“%1” could not be duplicated</source>
        <translation>No se pudo duplicar «%1»</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>Cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Carpeta:</translation>
    </message>
    <message>
        <source>“%1” could not be renamed</source>
        <translation>No se pudo cambiar el nombre de «%1»</translation>
    </message>
    <message>
        <source>“%1” could not be deleted</source>
        <translation>No se pudo eliminar «%1»</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se eliminó «%1».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>“%1” could not be brought back</source>
        <translation>No se pudo recuperar «%1»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>Cancelado; no queda ningún resto</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutNote</name>
    <message>
        <source>Show the layout</source>
        <translation>Mostrar la disposición</translation>
    </message>
    <message>
        <source>Open the layout in Design, which shows its page live</source>
        <translation>Abrir la disposición en Diseñar, que muestra su página en directo</translation>
    </message>
    <message>
        <source>Recordings of this session have a custom layout, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Las grabaciones de esta sesión tienen una disposición personalizada, que es una página web. La vista previa muestra una cuadrícula de los mismos participantes.</translation>
    </message>
    <message>
        <source>Recordings of this session have the custom layout “%1”, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>Las grabaciones de esta sesión tienen la disposición personalizada «%1», que es una página web. La vista previa muestra una cuadrícula de los mismos participantes.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutSaver</name>
    <message>
        <source>it is not UTF-8 on the disk; save it to convert it</source>
        <translation>en el disco no está en UTF-8; guárdelo para convertirlo</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutsPanel</name>
    <message>
        <source>Layouts are shown once the server is running.</source>
        <translation>Las disposiciones se muestran cuando el servidor está en marcha.</translation>
    </message>
    <message>
        <source>Could not show layouts</source>
        <translation>No se pudieron mostrar las disposiciones</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>«%1» tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Could not set up the stage</source>
        <translation>No se pudo preparar el escenario</translation>
    </message>
    <message>
        <source>Could not load the part of the program that edits and shows layouts (%1). Install the package ovation-studio-layouts.</source>
        <translation>No se pudo cargar la parte del programa que edita y muestra las disposiciones (%1). Instale el paquete ovation-studio-layouts.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryCommands</name>
    <message numerus="yes">
        <source>Could not delete %n recordings</source>
        <translation>
            <numerusform>No se pudo eliminar la grabación</numerusform>
            <numerusform>No se pudieron eliminar %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>No se pudo eliminar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n recordings to the trash</source>
        <translation>
            <numerusform>Una grabación movida a la papelera</numerusform>
            <numerusform>%n grabaciones movidas a la papelera</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>«%1» se movió a la papelera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message numerus="yes">
        <source>Could not restore %n recordings</source>
        <translation>
            <numerusform>No se pudo restaurar la grabación</numerusform>
            <numerusform>No se pudieron restaurar %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>No se pudo restaurar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are deleted from the disk. This cannot be undone.</source>
        <translation>
            <numerusform>Se eliminará una grabación del disco. Esta acción no se puede deshacer.</numerusform>
            <numerusform>Se eliminarán %n grabaciones del disco. Esta acción no se puede deshacer.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted from the disk. This cannot be undone.</source>
        <translation>«%1» se eliminará del disco. Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>Eliminar definitivamente</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>No se pudo modificar «%1»</translation>
    </message>
    <message>
        <source>Downloading “%1”…</source>
        <translation>Descargando «%1»…</translation>
    </message>
    <message>
        <source>Could not download “%1”</source>
        <translation>No se pudo descargar «%1»</translation>
    </message>
    <message>
        <source>“%1” is on this machine now</source>
        <translation>«%1» ya está en este equipo</translation>
    </message>
    <message>
        <source>Could not show the folder of “%1”: no file manager is installed. The file is %2.</source>
        <translation>No se pudo mostrar la carpeta de «%1»: no hay ningún gestor de archivos instalado. El archivo es %2.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryFilters</name>
    <message>
        <source>Kept only</source>
        <translation>Solo conservadas</translation>
    </message>
    <message>
        <source>Filter by mode</source>
        <translation>Filtrar por modo</translation>
    </message>
    <message>
        <source>Any mode</source>
        <translation>Cualquier modo</translation>
    </message>
    <message>
        <source>Composed</source>
        <translation>Compuesta</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>Individual</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>Filtrar por estado</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>Cualquier estado</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Filter by health</source>
        <translation>Filtrar por diagnóstico</translation>
    </message>
    <message>
        <source>Any health</source>
        <translation>Cualquier diagnóstico</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>Con observaciones</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Sin medir</translation>
    </message>
    <message>
        <source>Filter by date</source>
        <translation>Filtrar por fecha</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Últimos 12 meses</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>Entre dos fechas</translation>
    </message>
    <message>
        <source>Filter by length</source>
        <translation>Filtrar por duración</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Cualquier duración</translation>
    </message>
    <message>
        <source>Under 1 min</source>
        <translation>Menos de 1 min</translation>
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
        <translation>Más de 1 h</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>Filtrar por etiqueta</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryImport</name>
    <message>
        <source>Recordings (%1)</source>
        <translation>Grabaciones (%1)</translation>
    </message>
    <message>
        <source>Could not import “%1”</source>
        <translation>No se pudo importar «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryPanel</name>
    <message>
        <source>Loading recordings…</source>
        <translation>Cargando grabaciones…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importar…</translation>
    </message>
    <message>
        <source>Import a ZIP or a movie of another server</source>
        <translation>Importar un ZIP o un vídeo de otro servidor</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>Miniaturas</translation>
    </message>
    <message>
        <source>Show thumbnails instead of a table</source>
        <translation>Mostrar miniaturas en lugar de una tabla</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Filter by date, length, mode, health and tag</source>
        <translation>Filtrar por fecha, duración, modo, diagnóstico y etiqueta</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papelera</translation>
    </message>
    <message>
        <source>Show deleted recordings; they are kept for seven days</source>
        <translation>Mostrar las grabaciones eliminadas; se conservan siete días</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Reproducir la grabación seleccionada</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Export the selected recording</source>
        <translation>Exportar la grabación seleccionada</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Download the file of the selected recording to this machine</source>
        <translation>Descargar a este equipo el archivo de la grabación seleccionada</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Mostrar la grabación seleccionada en su carpeta</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
    <message>
        <source>Keep the selected recordings: no retention rule removes them</source>
        <translation>Conservar las grabaciones seleccionadas: ninguna regla de retención las elimina</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Move the selected recordings to the trash</source>
        <translation>Mover las grabaciones seleccionadas a la papelera</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Take the selected recordings out of the trash</source>
        <translation>Sacar las grabaciones seleccionadas de la papelera</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>Eliminar definitivamente…</translation>
    </message>
    <message>
        <source>Delete the selected recordings permanently</source>
        <translation>Eliminar definitivamente las grabaciones seleccionadas</translation>
    </message>
    <message>
        <source>Search recordings</source>
        <translation>Buscar grabaciones</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Importing “%1”. Then: %2 more…</source>
        <translation>Importando «%1». Después: %2 más…</translation>
    </message>
    <message>
        <source>Importing “%1”…</source>
        <translation>Importando «%1»…</translation>
    </message>
    <message>
        <source>No recording matches</source>
        <translation>Ninguna grabación coincide</translation>
    </message>
    <message>
        <source>Search for fewer words, or filter less.</source>
        <translation>Busque menos palabras o use menos filtros.</translation>
    </message>
    <message>
        <source>The library is still being read. More may appear.</source>
        <translation>Todavía se está leyendo la biblioteca. Pueden aparecer más.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Borrar búsqueda y filtros</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>La papelera está vacía</translation>
    </message>
    <message>
        <source>Deleted recordings stay here for seven days and can be restored.</source>
        <translation>Las grabaciones eliminadas permanecen aquí siete días y se pueden restaurar.</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>Leyendo la biblioteca…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>Todavía no hay grabaciones</translation>
    </message>
    <message>
        <source>Record a session in Administer (Alt+1), or drop a ZIP or a movie of OpenVidu or Vonage here to import it.</source>
        <translation>Grabe una sesión en «Administrar» (Alt+1), o suelte aquí un ZIP o un vídeo de OpenVidu o Vonage para importarlo.</translation>
    </message>
    <message>
        <source>Stop this recording before you delete it</source>
        <translation>Detenga esta grabación antes de eliminarla</translation>
    </message>
    <message>
        <source>Select a recording to export it</source>
        <translation>Seleccione una grabación para exportarla</translation>
    </message>
    <message>
        <source>This recording is still running</source>
        <translation>Esta grabación sigue en curso</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>Importar una grabación</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>«%1» importada</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n recordings</source>
        <translation>
            <numerusform>Una grabación importada</numerusform>
            <numerusform>%n grabaciones importadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</source>
        <translation>
            <numerusform>Una grabación se eliminará el %1. Marque con «Conservar» lo que deba quedarse.</numerusform>
            <numerusform>%n grabaciones se eliminarán a partir del %1. Marque con «Conservar» lo que deba quedarse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, sessions, participants, markers, notes</source>
        <translation>Buscar nombres, sesiones, participantes, marcadores, notas</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibrarySearch</name>
    <message>
        <source>Could not read the library</source>
        <translation>No se pudo leer la biblioteca</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryViews</name>
    <message>
        <source>Recordings as a table</source>
        <translation>Grabaciones en una tabla</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>ver detalles</translation>
    </message>
    <message>
        <source>Recordings as thumbnails</source>
        <translation>Grabaciones en miniaturas</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LivePage</name>
    <message>
        <source>The selected layout is shown here, as it will be recorded.</source>
        <translation>Aquí se muestra la disposición seleccionada, tal como se grabará.</translation>
    </message>
    <message>
        <source>Pages cannot be shown here.</source>
        <translation>Aquí no se pueden mostrar páginas.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>Recargar la página</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>Abrir dirección…</translation>
    </message>
    <message>
        <source>Show the layout of another server</source>
        <translation>Mostrar la disposición de otro servidor</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>Grabar 10 segundos</translation>
    </message>
    <message>
        <source>Save, record the layout for ten seconds and open the recording</source>
        <translation>Guardar, grabar la disposición durante diez segundos y abrir la grabación</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>Instantánea…</translation>
    </message>
    <message>
        <source>Save an image of the page as PNG</source>
        <translation>Guardar una imagen de la página como PNG</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparar…</translation>
    </message>
    <message>
        <source>Compare the page with the last snapshot</source>
        <translation>Comparar la página con la última instantánea</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Play the page&apos;s audio</source>
        <translation>Reproducir el audio de la página</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>Abrir dirección</translation>
    </message>
    <message>
        <source>Address of a layout (https://…), empty for the selected one:</source>
        <translation>Dirección de una disposición (https://…), vacía para la seleccionada:</translation>
    </message>
    <message>
        <source>Could not show the page</source>
        <translation>No se pudo mostrar la página</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>sin cargar</translation>
    </message>
    <message>
        <source>The page ended unexpectedly: perhaps it ran out of memory. Reload it.</source>
        <translation>La página terminó de forma inesperada: quizá se quedó sin memoria. Vuelva a cargarla.</translation>
    </message>
    <message>
        <source>Could not load the page: %1. Save or reload it.</source>
        <translation>No se pudo cargar la página: %1. Guárdela o vuelva a cargarla.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogWindow</name>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>Todos los niveles</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>Información y superiores</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Categoría</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Todas las categorías</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>Filtrar mensajes</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reanudar</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>Guardar registro</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt)</source>
        <translation>Registros (*.log *.txt)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Guardado como «%1».</translation>
    </message>
    <message>
        <source>Could not save the log</source>
        <translation>No se pudo guardar el registro</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineCheck</name>
    <message>
        <source>Progress of the test</source>
        <translation>Progreso de la prueba</translation>
    </message>
    <message>
        <source>Composes recordings of synthetic participants for about 5 seconds, with all processors. Nothing is kept.</source>
        <translation>Compone grabaciones de participantes sintéticos durante unos 5 segundos, con todos los procesadores. No se conserva nada.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>La prueba se canceló.</translation>
    </message>
    <message>
        <source>Could not test this machine</source>
        <translation>No se pudo probar este equipo</translation>
    </message>
    <message>
        <source>This machine does not keep up with a session of %1 participants at %2 × %3. Record with a smaller size or frame rate, or one file per stream.</source>
        <translation>Este equipo no da abasto con una sesión de %1 participantes a %2 × %3. Grabe con un tamaño o una velocidad de fotogramas menor, o un archivo por flujo.</translation>
    </message>
    <message numerus="yes">
        <source>This machine records %n sessions of %1 participants at %2 × %3 at once.</source>
        <translation>
            <numerusform>Este equipo graba %n sesión de %1 participantes a %2 × %3 a la vez.</numerusform>
            <numerusform>Este equipo graba %n sesiones de %1 participantes a %2 × %3 a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>&amp;Test this machine</source>
        <translation>&amp;Probar este equipo</translation>
    </message>
    <message>
        <source>A recording is running, and the test would disturb it</source>
        <translation>Hay una grabación en curso, y la prueba la perturbaría</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineDialog</name>
    <message>
        <source>Test this machine</source>
        <translation>Probar este equipo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MainMenu</name>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sesión</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>&amp;Grabación</translation>
    </message>
    <message>
        <source>&amp;Uploads</source>
        <translation>S&amp;ubidas</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Biblioteca</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>&amp;Reproducción</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>&amp;Notificaciones</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Atajos de &amp;teclado…</translation>
    </message>
    <message>
        <source>&amp;About Ovation Studio</source>
        <translation>&amp;Acerca de Ovation Studio</translation>
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
        <translation>El servidor no pudo iniciarse</translation>
    </message>
    <message>
        <source>Fix the problem, then restart Ovation Studio.</source>
        <translation>Solucione el problema y reinicie Ovation Studio.</translation>
    </message>
    <message>
        <source>Could not upload “%1”: %2</source>
        <translation>No se pudo subir «%1»: %2</translation>
    </message>
    <message>
        <source>An export is running. Quitting cancels it and disconnects all participants.</source>
        <translation>Hay una exportación en curso. Al salir, se cancelará y se desconectará a todos los participantes.</translation>
    </message>
    <message>
        <source>A recording is running. Quitting stops and keeps it, and disconnects all participants.</source>
        <translation>Hay una grabación en curso. Al salir, se detendrá y se conservará, y se desconectará a todos los participantes.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>Detener y salir</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MarkerEditor</name>
    <message>
        <source>Could not add a marker</source>
        <translation>No se pudo añadir un marcador</translation>
    </message>
    <message>
        <source>Added a marker at %1</source>
        <translation>Marcador añadido en %1</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Ponerle nombre…</translation>
    </message>
    <message>
        <source>Could not move the marker</source>
        <translation>No se pudo mover el marcador</translation>
    </message>
    <message>
        <source>Could not delete the marker</source>
        <translation>No se pudo eliminar el marcador</translation>
    </message>
    <message>
        <source>Deleted the marker at %1</source>
        <translation>Marcador en %1 eliminado</translation>
    </message>
    <message>
        <source>Deleted the marker “%1”</source>
        <translation>Marcador «%1» eliminado</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Could not restore the marker</source>
        <translation>No se pudo restaurar el marcador</translation>
    </message>
    <message>
        <source>Rename marker</source>
        <translation>Cambiar nombre del marcador</translation>
    </message>
    <message>
        <source>Name of the marker at %1</source>
        <translation>Nombre del marcador en %1</translation>
    </message>
    <message>
        <source>Could not rename the marker</source>
        <translation>No se pudo cambiar el nombre del marcador</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>Cerrar (Escape)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewLayoutDialog</name>
    <message>
        <source>New layout</source>
        <translation>Disposición nueva</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crear</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Its recordings, unless a start says otherwise</source>
        <translation>Sus grabaciones, salvo que al iniciarlas se indique otra cosa</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>Crear sesión</translation>
    </message>
    <message>
        <source>a random name</source>
        <translation>un nombre aleatorio</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Letters, digits, _ and -. Applications join by this name.</source>
        <translation>Letras, cifras, _ y -. Las aplicaciones se unen con este nombre.</translation>
    </message>
    <message>
        <source>Routed, can be recorded</source>
        <translation>Enrutados, se puede grabar</translation>
    </message>
    <message>
        <source>Relayed, can&apos;t be recorded</source>
        <translation>Retransmitidos, no se puede grabar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>Cuando se pida</translation>
    </message>
    <message>
        <source>Always, while participants publish</source>
        <translation>Siempre, mientras los participantes publiquen</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>Como en los ajustes</translation>
    </message>
    <message>
        <source>Any that the browser chooses</source>
        <translation>El que elija el navegador</translation>
    </message>
    <message>
        <source>Preferred by the server (VP8)</source>
        <translation>El preferido por el servidor (VP8)</translation>
    </message>
    <message>
        <source>Video codec</source>
        <translation>Códec de vídeo</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Permitidos</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>No permitidos</translation>
    </message>
    <message>
        <source>Other codecs</source>
        <translation>Otros códecs</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>igual que el identificador de la grabación</translation>
    </message>
    <message>
        <source>Becomes a file name. Several recordings may have the same.</source>
        <translation>Será el nombre del archivo. Varias grabaciones pueden tener el mismo.</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>Un archivo con todos los participantes</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>Un archivo con todos los participantes, inicio rápido</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>Un archivo por flujo, en un ZIP</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Go on without streams that fail</source>
        <translation>Continuar sin los flujos que fallen</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposición propia</translation>
    </message>
    <message>
        <source>Folder or address of the custom layout</source>
        <translation>Carpeta o dirección de la disposición personalizada</translation>
    </message>
    <message>
        <source>folder or address</source>
        <translation>carpeta o dirección</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Anchura en píxeles</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Altura en píxeles</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>Mostrar los nombres de los participantes</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>Mostrar un marcador de posición para participantes sin vídeo</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>black</source>
        <translation>negro</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>A color like #202830, or an image in the folder of layouts.</source>
        <translation>Un color como #202830 o una imagen de la carpeta de disposiciones.</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>Detener tras minutos</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>Detener al llegar a megabytes</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Detener tras</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>Shared memory in MiB</source>
        <translation>Memoria compartida en MiB</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Applications read it back; this server needs none.</source>
        <translation>Las aplicaciones leen este valor; este servidor no la necesita.</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>Memoria compartida</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>No se pudo crear la sesión</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Notifier</name>
    <message>
        <source>Recording &amp;finished</source>
        <translation>Grabación &amp;terminada</translation>
    </message>
    <message>
        <source>&amp;Recording failed or ended early</source>
        <translation>&amp;Grabación fallida o terminada antes de tiempo</translation>
    </message>
    <message>
        <source>&amp;Disk space is low</source>
        <translation>&amp;Queda poco espacio en el disco</translation>
    </message>
    <message>
        <source>&amp;Upload failed</source>
        <translation>La &amp;subida falló</translation>
    </message>
    <message>
        <source>&amp;Participant waits alone</source>
        <translation>&amp;Participante esperando a solas</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsole</name>
    <message>
        <source>Messages of the page</source>
        <translation>Mensajes de la página</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>Qué mensajes se muestran</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Todos los mensajes</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Red</translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation>Borrar los mensajes</translation>
    </message>
    <message>
        <source>Console and network</source>
        <translation>Consola y red</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>un error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>una advertencia</numerusform>
            <numerusform>%n advertencias</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsoleModel</name>
    <message>
        <source>%1
Double-click to go there</source>
        <translation>%1
Doble clic para ir allí</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lugar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageSnapshots</name>
    <message>
        <source>Save snapshot</source>
        <translation>Guardar instantánea</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardada como %1</translation>
    </message>
    <message>
        <source>Could not write %1. Choose another folder.</source>
        <translation>No se pudo escribir %1. Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>Buscar órdenes, sesiones, grabaciones, disposiciones y ajustes</translation>
    </message>
    <message>
        <source>No command, session, recording, layout or setting has all these words.</source>
        <translation>Ninguna orden, sesión, grabación, disposición ni ningún ajuste contiene todas estas palabras.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>Ajuste: %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ParticipantList</name>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (pantalla)</translation>
    </message>
    <message>
        <source>Hear only %1</source>
        <translation>Oír solo a %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>Silenciar a %1</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>Ocultar a %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PastRecording</name>
    <message numerus="yes">
        <source>Record the last %n minutes</source>
        <translation>
            <numerusform>Grabar el último minuto</numerusform>
            <numerusform>Grabar los últimos %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>Grabar el último segundo</numerusform>
            <numerusform>Grabar los últimos %n segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Seleccione una sesión para grabarla</translation>
    </message>
    <message>
        <source>Record each participant of the selected session, beginning in the past</source>
        <translation>Grabar a cada participante de la sesión seleccionada, empezando en el pasado</translation>
    </message>
    <message>
        <source>Recording “%1”, beginning in the past.</source>
        <translation>Grabando «%1», empezando en el pasado.</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>No se pudo grabar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n minutes as one movie</source>
        <translation>
            <numerusform>Grabar el último minuto en un solo vídeo</numerusform>
            <numerusform>Grabar los últimos %n minutos en un solo vídeo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds as one movie</source>
        <translation>
            <numerusform>Grabar el último segundo en un solo vídeo</numerusform>
            <numerusform>Grabar los últimos %n segundos en un solo vídeo</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the selected session as one movie, beginning in the past</source>
        <translation>Grabar la sesión seleccionada en un solo vídeo, empezando en el pasado</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerControls</name>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>Un fotograma atrás</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>Un fotograma adelante</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>10 s atrás</translation>
    </message>
    <message>
        <source>Forward 10 s</source>
        <translation>10 s adelante</translation>
    </message>
    <message>
        <source>Back 5 s</source>
        <translation>5 s atrás</translation>
    </message>
    <message>
        <source>Forward 5 s</source>
        <translation>5 s adelante</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Al principio</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Position and duration</source>
        <translation>Posición y duración</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>Añadir un marcador</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>Marcador anterior</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>Marcador siguiente</translation>
    </message>
    <message>
        <source>Mark the beginning of a clip</source>
        <translation>Marcar el principio de un clip</translation>
    </message>
    <message>
        <source>Mark the end of a clip</source>
        <translation>Marcar el final de un clip</translation>
    </message>
    <message>
        <source>Repeat between the marks (I, O)</source>
        <translation>Repetir entre las marcas (I, O)</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>Quitar las marcas</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Guardar este fotograma</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;)</source>
        <translation>Velocidad (&lt; y &gt;)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Más lento</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Más rápido</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Volume (Up and Down)</source>
        <translation>Volumen (Arriba y Abajo)</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerPanel</name>
    <message>
        <source>Select a recording in the library to watch it here.</source>
        <translation>Seleccione una grabación en la biblioteca para verla aquí.</translation>
    </message>
    <message>
        <source>There is no frame to save yet.</source>
        <translation>Todavía no hay ningún fotograma que guardar.</translation>
    </message>
    <message>
        <source>This recording is still running. It can be watched once it is stopped.</source>
        <translation>Esta grabación sigue en curso. Se podrá ver cuando se detenga.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Cargando…</translation>
    </message>
    <message>
        <source>This recording has no streams to play. Its details say why.</source>
        <translation>Esta grabación no tiene flujos que reproducir. Sus detalles indican el motivo.</translation>
    </message>
    <message>
        <source>This recording has no file to play.</source>
        <translation>Esta grabación no tiene ningún archivo que reproducir.</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>No se pudo reproducir esta grabación</translation>
    </message>
    <message>
        <source>Could not play “%1”</source>
        <translation>No se pudo reproducir «%1»</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>Solo audio</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewAudio</name>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>Listen to this session</source>
        <translation>Escuchar esta sesión</translation>
    </message>
    <message>
        <source>Volume of the preview</source>
        <translation>Volumen de la vista previa</translation>
    </message>
    <message>
        <source>No audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>No se encontró ninguna salida de audio. Conecte un dispositivo, o instale e inicie pipewire-pulse o pulseaudio.</translation>
    </message>
    <message>
        <source>Stop listening to this session</source>
        <translation>Dejar de escuchar esta sesión</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewPanel</name>
    <message>
        <source>Select a session to preview it.</source>
        <translation>Seleccione una sesión para previsualizarla.</translation>
    </message>
    <message>
        <source>No participant of “%1” is publishing audio or video yet.</source>
        <translation>Todavía ningún participante de «%1» publica audio o vídeo.</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>Guardar este fotograma</translation>
    </message>
    <message>
        <source>Save this frame as an image</source>
        <translation>Guardar este fotograma como imagen</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>Áreas seguras</translation>
    </message>
    <message>
        <source>Show in which area every screen shows action and titles</source>
        <translation>Mostrar el área en la que cualquier pantalla muestra la acción y los títulos</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Show the preview on the whole screen; Esc returns</source>
        <translation>Mostrar la vista previa a pantalla completa; Escape vuelve</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Show all sessions at once, in small previews</source>
        <translation>Mostrar todas las sesiones a la vez, en vistas previas pequeñas</translation>
    </message>
    <message>
        <source>“%1” is muted in composed recordings.</source>
        <translation>«%1» está silenciado en las grabaciones compuestas.</translation>
    </message>
    <message>
        <source>“%1” is heard in composed recordings again.</source>
        <translation>«%1» se oye de nuevo en las grabaciones compuestas.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Could not undo it</source>
        <translation>No se pudo deshacer</translation>
    </message>
    <message>
        <source>Could not mute “%1” in recordings</source>
        <translation>No se pudo silenciar «%1» en las grabaciones</translation>
    </message>
    <message>
        <source>Could not unmute “%1” in recordings</source>
        <translation>No se pudo reactivar el audio de «%1» en las grabaciones</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more.</source>
        <translation>«%1» ya no está fijado.</translation>
    </message>
    <message>
        <source>“%1” is pinned.</source>
        <translation>«%1» está fijado.</translation>
    </message>
    <message>
        <source>Could not pin “%1”</source>
        <translation>No se pudo fijar «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordControl</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Start or stop the recording of this session</source>
        <translation>Iniciar o detener la grabación de esta sesión</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>en pausa %1</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>No se pudo grabar «%1»</translation>
    </message>
    <message>
        <source>Could not stop the recording of “%1”</source>
        <translation>No se pudo detener la grabación de «%1»</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Stop the recording of this session</source>
        <translation>Detener la grabación de esta sesión</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Seleccione una sesión para grabarla</translation>
    </message>
    <message>
        <source>Record this session</source>
        <translation>Grabar esta sesión</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordOptionsDialog</name>
    <message>
        <source>Record “%1”</source>
        <translation>Grabar «%1»</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>igual que el identificador de la grabación</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>Un archivo con todos los participantes</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>Un archivo con todos los participantes, inicio rápido</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>Un archivo por flujo, en un ZIP</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Anchura en píxeles</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Altura en píxeles</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>Fotogramas por segundo</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Velocidad de fotogramas</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>Mostrar los nombres de los participantes</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>Mostrar un marcador de posición para participantes sin vídeo</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Background color as #rrggbb</source>
        <translation>Color de fondo como #rrggbb</translation>
    </message>
    <message>
        <source>Choose the background color</source>
        <translation>Elegir el color de fondo</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>Detener tras (minutos)</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>Detener al llegar a (megabytes)</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>Detener tras</translation>
    </message>
    <message>
        <source>or</source>
        <translation>o</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>Disposición personalizada</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>Disposición personalizada «%1»</translation>
    </message>
    <message>
        <source>Starts at once because everything is kept ready. It begins in the layout of the session, which can be changed while it runs.</source>
        <translation>Empieza al instante porque todo se mantiene preparado. Comienza con la disposición de la sesión, que se puede cambiar durante la grabación.</translation>
    </message>
    <message>
        <source>An MP4 file with all participants, or a WebM file with audio only.</source>
        <translation>Un archivo MP4 con todos los participantes, o un archivo WebM solo con audio.</translation>
    </message>
    <message>
        <source>Every stream as sent, without re-encoding.</source>
        <translation>Cada flujo tal como se envió, sin recodificar.</translation>
    </message>
    <message>
        <source>A recording with one file for all participants is running already. Choose one file per stream for a second one at the same time.</source>
        <translation>Ya hay en curso una grabación con un archivo para todos los participantes. Para una segunda simultánea, elija un archivo por flujo.</translation>
    </message>
    <message>
        <source>A recording with one file per stream is running already. Choose one file with all participants for a second one at the same time.</source>
        <translation>Ya hay en curso una grabación con un archivo por flujo. Para una segunda simultánea, elija un archivo con todos los participantes.</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>Elija audio, vídeo o ambos.</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and - in the name: it becomes a file name.</source>
        <translation>Use en el nombre solo letras de la a a la z, cifras, _, ~ y -: será el nombre del archivo.</translation>
    </message>
    <message>
        <source>Enter the background as a color like #202830.</source>
        <translation>Escriba el fondo como un color, por ejemplo #202830.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingControls</name>
    <message>
        <source>Pause recording</source>
        <translation>Pausar grabación</translation>
    </message>
    <message>
        <source>Pause the selected recording</source>
        <translation>Pausar la grabación seleccionada</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>Añadir marcador</translation>
    </message>
    <message>
        <source>Add a marker at this moment</source>
        <translation>Añadir un marcador en este momento</translation>
    </message>
    <message>
        <source>Add named marker…</source>
        <translation>Añadir marcador con nombre…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>Reanudar grabación</translation>
    </message>
    <message>
        <source>Select a running recording to pause it</source>
        <translation>Seleccione una grabación en curso para pausarla</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>Reanudar «%1»</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>Pausar «%1»</translation>
    </message>
    <message>
        <source>Add a marker to “%1” at this moment</source>
        <translation>Añadir un marcador a «%1» en este momento</translation>
    </message>
    <message>
        <source>Select a running recording to add a marker</source>
        <translation>Seleccione una grabación en curso para añadir un marcador</translation>
    </message>
    <message>
        <source>Layout of “%1”: %2</source>
        <translation>Disposición de «%1»: %2</translation>
    </message>
    <message>
        <source>The layout of “%1” cannot be changed: it is not composed in a built-in layout</source>
        <translation>No se puede cambiar la disposición de «%1»: no se compone con una disposición integrada</translation>
    </message>
    <message>
        <source>Select a running recording to change its layout</source>
        <translation>Seleccione una grabación en curso para cambiar su disposición</translation>
    </message>
    <message>
        <source>Could not resume “%1”</source>
        <translation>No se pudo reanudar «%1»</translation>
    </message>
    <message>
        <source>Could not pause “%1”</source>
        <translation>No se pudo pausar «%1»</translation>
    </message>
    <message>
        <source>Could not add a marker to “%1”</source>
        <translation>No se pudo añadir un marcador a «%1»</translation>
    </message>
    <message>
        <source>Marker added at %1.</source>
        <translation>Marcador añadido en %1.</translation>
    </message>
    <message>
        <source>Name of the marker at %1:</source>
        <translation>Nombre del marcador en %1:</translation>
    </message>
    <message>
        <source>No marker was added: the recording ended, or another one was selected meanwhile.</source>
        <translation>No se añadió ningún marcador: la grabación terminó o se seleccionó otra entretanto.</translation>
    </message>
    <message>
        <source>Could not change the layout of “%1”</source>
        <translation>No se pudo cambiar la disposición de «%1»</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingDetails</name>
    <message>
        <source>Details of “%1”</source>
        <translation>Detalles de «%1»</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>No se encontraron problemas.</translation>
    </message>
    <message>
        <source>The recording is usable, with these notes:</source>
        <translation>La grabación es utilizable, con estas observaciones:</translation>
    </message>
    <message>
        <source>This recording has no health report.</source>
        <translation>Esta grabación no tiene informe de diagnóstico.</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Hueco más largo</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>Desfase A/V</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Packets that never arrived</source>
        <translation>Paquetes que nunca llegaron</translation>
    </message>
    <message>
        <source>Frames that could not be decoded because packets were lost</source>
        <translation>Fotogramas que no se pudieron decodificar por paquetes perdidos</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcadores</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingModel</name>
    <message>
        <source>starting</source>
        <translation>iniciando</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Resume it to go on recording</source>
        <translation>Reanúdela para seguir grabando</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>grabando</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>finalizando</translation>
    </message>
    <message>
        <source>The file is being finalized</source>
        <translation>Se está finalizando el archivo</translation>
    </message>
    <message>
        <source>to be uploaded</source>
        <translation>por subir</translation>
    </message>
    <message>
        <source>Clients see it as stopped until it is uploaded</source>
        <translation>Los clientes la ven como detenida hasta que se sube</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>falló: %1</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>No se encontraron problemas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creación</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>Record the selected session</source>
        <translation>Grabar la sesión seleccionada</translation>
    </message>
    <message>
        <source>Record with options…</source>
        <translation>Grabar con opciones…</translation>
    </message>
    <message>
        <source>Choose how to record the selected session</source>
        <translation>Elegir cómo grabar la sesión seleccionada</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Detener grabación</translation>
    </message>
    <message>
        <source>Stop the selected recording</source>
        <translation>Detener la grabación seleccionada</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>Abrir grabación</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>Reproducir la grabación seleccionada</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Mostrar en la carpeta</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>Mostrar la grabación seleccionada en su carpeta</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>Detalles…</translation>
    </message>
    <message>
        <source>Show the health report of the selected recording</source>
        <translation>Mostrar el informe de diagnóstico de la grabación seleccionada</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>Filtrar grabaciones</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>Seleccione una sesión para grabarla</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>No se pudo grabar «%1»</translation>
    </message>
    <message>
        <source>Could not stop “%1”</source>
        <translation>No se pudo detener «%1»</translation>
    </message>
    <message>
        <source>Could not open “%1”: its file %2 does not exist any more. Delete the recording to remove it from the list.</source>
        <translation>No se pudo abrir «%1»: su archivo %2 ya no existe. Elimine la grabación para quitarla de la lista.</translation>
    </message>
    <message>
        <source>Could not open “%1”: this desktop has no program for %2 files. Install a video player, for example VLC.</source>
        <translation>No se pudo abrir «%1»: este escritorio no tiene ningún programa para archivos %2. Instale un reproductor de vídeo, por ejemplo VLC.</translation>
    </message>
    <message>
        <source>Could not show the folder %1: this desktop has no file manager.</source>
        <translation>No se pudo mostrar la carpeta %1: este escritorio no tiene gestor de archivos.</translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation>Eliminar grabación</translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>No se pudo eliminar «%1»</translation>
    </message>
    <message>
        <source>No recordings yet. Select a session with a participant who publishes audio or video, and press Record.</source>
        <translation>Aún no hay grabaciones. Seleccione una sesión con un participante que publique audio o vídeo y pulse «Grabar».</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>Filtrar (%1)</translation>
    </message>
    <message>
        <source>Move the selected recording to the trash</source>
        <translation>Mover la grabación seleccionada a la papelera</translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>«%1» se movió a la papelera</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>No se pudo restaurar «%1»</translation>
    </message>
    <message>
        <source>The files of “%1” are not on the disk any more. Remove it from the list? This cannot be undone.</source>
        <translation>Los archivos de «%1» ya no están en el disco. ¿Quitarla de la lista? No se puede deshacer.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ReviewPerspective</name>
    <message>
        <source>Could not open this recording</source>
        <translation>No se pudo abrir esta grabación</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SavingDialog</name>
    <message>
        <source>Could not save the settings</source>
        <translation>No se pudieron guardar los ajustes</translation>
    </message>
    <message>
        <source>Your changes have not been saved.</source>
        <translation>Los cambios no se han guardado.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionChooser</name>
    <message>
        <source>Session that the page shows</source>
        <translation>Sesión que muestra la página</translation>
    </message>
    <message>
        <source>Session that the page shows: a running one, or the stage below</source>
        <translation>Sesión que muestra la página: una en curso o el escenario de abajo</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Escenario</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionCreation</name>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Crear una sesión e invitar a participantes</translation>
    </message>
    <message>
        <source>New session with options…</source>
        <translation>Nueva sesión con opciones…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Name of the session (leave empty for a random one):</source>
        <translation>Nombre de la sesión (vacío para uno aleatorio):</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>No se pudo crear la sesión</translation>
    </message>
    <message>
        <source>Could not create session “%1”</source>
        <translation>No se pudo crear la sesión «%1»</translation>
    </message>
    <message>
        <source>Could not start the demo</source>
        <translation>No se pudo iniciar la demostración</translation>
    </message>
    <message>
        <source>Could not add a participant to the demo</source>
        <translation>No se pudo añadir un participante a la demostración</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionDetails</name>
    <message>
        <source>Details and events</source>
        <translation>Detalles y eventos</translation>
    </message>
    <message>
        <source>Properties of what is selected</source>
        <translation>Propiedades de lo seleccionado</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionEmpty</name>
    <message>
        <source>New session</source>
        <translation>Sesión nueva</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation>Copiar ambas líneas</translation>
    </message>
    <message>
        <source>Environment variables for an application that uses this server</source>
        <translation>Variables de entorno para una aplicación que use este servidor</translation>
    </message>
    <message>
        <source>Or connect an OpenVidu application with two lines:</source>
        <translation>O conecte una aplicación OpenVidu con dos líneas:</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>Todavía no hay sesiones</translation>
    </message>
    <message>
        <source>Participants meet in a session. Create one and send its guest link, or try a demo with four synthetic participants.</source>
        <translation>Los participantes se reúnen en una sesión. Cree una y envíe su enlace de invitado, o pruebe una demostración con cuatro participantes sintéticos.</translation>
    </message>
    <message>
        <source>&lt;OPENVIDU_SECRET of this server&gt;</source>
        <translation>&lt;OPENVIDU_SECRET de este servidor&gt;</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>Crear una sesión e invitar a participantes</translation>
    </message>
    <message>
        <source>Create a session with four synthetic participants</source>
        <translation>Crear una sesión con cuatro participantes sintéticos</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionModel</name>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>audio muted</source>
        <translation>audio silenciado</translation>
    </message>
    <message>
        <source>video muted</source>
        <translation>vídeo desactivado</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers</source>
        <translation>
            <numerusform>un suscriptor</numerusform>
            <numerusform>%n suscriptores</numerusform>
        </translation>
    </message>
    <message>
        <source>no subscribers</source>
        <translation>sin suscriptores</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>Flujo %1</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>sintético</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>Conexión %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>se unió: %1</translation>
    </message>
    <message>
        <source>Recording %1
%2 recorded so far</source>
        <translation>Grabación %1
%2 grabados hasta ahora</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>Grabación %1</translation>
    </message>
    <message>
        <source>Session %1
created %2</source>
        <translation>Sesión %1
creada: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacía</translation>
    </message>
    <message>
        <source>Being recorded as %1</source>
        <translation>Se está grabando como %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n conectado</numerusform>
            <numerusform>%n conectados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames per second</source>
        <translation>
            <numerusform>%Ln fotograma por segundo</numerusform>
            <numerusform>%Ln fotogramas por segundo</numerusform>
        </translation>
    </message>
    <message>
        <source>Jitter %L1 ms</source>
        <translation>Jitter: %L1 ms</translation>
    </message>
    <message>
        <source>%1, %L2 fps</source>
        <translation>%1, %L2 fps</translation>
    </message>
    <message>
        <source>invited, not joined</source>
        <translation>invitado, sin unirse</translation>
    </message>
    <message>
        <source>Invited %1. Its token or guest link was not used yet; revoke it to make it invalid.</source>
        <translation>Invitado %1. Su token o enlace de invitado aún no se ha usado; revóquelo para invalidarlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n invited participants have not joined</source>
        <translation>
            <numerusform>%n participante invitado no se ha unido</numerusform>
            <numerusform>%n participantes invitados no se han unido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n invitado</numerusform>
            <numerusform>%n invitados</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip %L1 ms</source>
        <translation>Ida y vuelta: %L1 ms</translation>
    </message>
    <message>
        <source>Audio level %L1 dB</source>
        <translation>Nivel de audio: %L1 dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionPanel</name>
    <message>
        <source>Sessions, connections and streams</source>
        <translation>Sesiones, conexiones y flujos</translation>
    </message>
    <message>
        <source>Both lines copied.</source>
        <translation>Ambas líneas copiadas.</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>Copiar enlace de invitado</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join the session</source>
        <translation>Copiar un enlace de invitado con el que un participante puede unirse a la sesión</translation>
    </message>
    <message>
        <source>Add synthetic participant</source>
        <translation>Añadir participante sintético</translation>
    </message>
    <message>
        <source>Add a synthetic participant that sends a test image and a tone</source>
        <translation>Añadir un participante sintético que envía una imagen de prueba y un tono</translation>
    </message>
    <message>
        <source>Add IP camera…</source>
        <translation>Añadir cámara IP…</translation>
    </message>
    <message>
        <source>Add an IP camera that this server pulls</source>
        <translation>Añadir una cámara IP de la que recibe este servidor</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>Cerrar esta sesión</translation>
    </message>
    <message>
        <source>Close the session and disconnect its participants</source>
        <translation>Cerrar esta sesión y desconectar a sus participantes</translation>
    </message>
    <message>
        <source>Guest link to “%1” copied. It lets one participant join.</source>
        <translation>Enlace de invitado a «%1» copiado. Permite que se una un participante.</translation>
    </message>
    <message>
        <source>Could not create a guest link to “%1”</source>
        <translation>No se pudo crear un enlace de invitado a «%1»</translation>
    </message>
    <message>
        <source>Could not add a synthetic participant to “%1”</source>
        <translation>No se pudo añadir un participante sintético a «%1»</translation>
    </message>
    <message>
        <source>Camera added to “%1”.</source>
        <translation>Cámara añadida a «%1».</translation>
    </message>
    <message>
        <source>Could not close session “%1”</source>
        <translation>No se pudo cerrar la sesión «%1»</translation>
    </message>
    <message numerus="yes">
        <source>Closing “%1” disconnects %n participants.</source>
        <translation>
            <numerusform>Cerrar «%1» desconecta a un participante.</numerusform>
            <numerusform>Cerrar «%1» desconecta a %n participantes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n recordings stop and are kept.</source>
        <translation>
            <numerusform>Su grabación se detiene y se conserva.</numerusform>
            <numerusform>Sus %n grabaciones se detienen y se conservan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter sessions and participants</source>
        <translation>Filtrar sesiones y participantes</translation>
    </message>
    <message>
        <source>Send signal…</source>
        <translation>Enviar señal…</translation>
    </message>
    <message>
        <source>Send a signal to the selected participant, or to all of the session</source>
        <translation>Enviar una señal al participante seleccionado, o a todos los de la sesión</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>Detener la publicación</translation>
    </message>
    <message>
        <source>End what the selected participant publishes</source>
        <translation>Detener lo que publica el participante seleccionado</translation>
    </message>
    <message>
        <source>Could not end what “%1” publishes</source>
        <translation>No se pudo detener lo que publica «%1»</translation>
    </message>
    <message>
        <source>Signal sent to “%1”.</source>
        <translation>Señal enviada a «%1».</translation>
    </message>
    <message>
        <source>Could not send a signal to “%1”</source>
        <translation>No se pudo enviar una señal a «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events copied.</source>
        <translation>
            <numerusform>%Ln evento copiado.</numerusform>
            <numerusform>%Ln eventos copiados.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details and events</source>
        <translation>Detalles y eventos</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingRow</name>
    <message>
        <source>Default: %1</source>
        <translation>Predeterminado: %1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Examinar…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (predeterminado)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 está definido en el entorno. Cámbielo allí.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 está definido en %2. Cámbielo allí.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Lo que guarde se usa al reiniciar Ovation Studio.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Buscar ajustes</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Todos los ajustes</translation>
    </message>
    <message>
        <source>Could not show the secret</source>
        <translation>No se pudo mostrar el secreto</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>Archivos PEM (*.pem *.crt *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>&amp;Certificado…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Guardar ajustes</translation>
    </message>
    <message>
        <source>Change a setting, and correct those that are marked</source>
        <translation>Cambie un ajuste y corrija los marcados</translation>
    </message>
    <message>
        <source>Could not check the settings</source>
        <translation>No se pudieron comprobar los ajustes</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Importar ajustes</translation>
    </message>
    <message>
        <source>Settings (*.env .env);;All files (*)</source>
        <translation>Ajustes (*.env .env);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Could not import the settings</source>
        <translation>No se pudieron importar los ajustes</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n settings. They are kept when you save them.</source>
        <translation>
            <numerusform>%n ajuste importado. Se conserva cuando lo guarde.</numerusform>
            <numerusform>%n ajustes importados. Se conservan cuando los guarde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the settings that are saved. With secrets, anyone who reads the file can use this server and its storage.</source>
        <translation>Exporta los ajustes guardados. Con secretos, quien lea el archivo puede usar este servidor y su almacenamiento.</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>Exportar ajustes</translation>
    </message>
    <message>
        <source>Leave secrets out</source>
        <translation>Omitir los secretos</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>Exportar con secretos</translation>
    </message>
    <message>
        <source>The settings are exported.</source>
        <translation>Los ajustes se han exportado.</translation>
    </message>
    <message>
        <source>Could not export the settings</source>
        <translation>No se pudieron exportar los ajustes</translation>
    </message>
    <message>
        <source>Settings (*.env)</source>
        <translation>Ajustes (*.env)</translation>
    </message>
    <message>
        <source>No setting has all these words in its name, meaning or value.</source>
        <translation>Ningún ajuste contiene todas estas palabras en su nombre, significado o valor.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortRecording</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message>
        <source>Recording, %1 s</source>
        <translation>Grabando, %1 s</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>Grabar 10 segundos</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>No se pudo grabar «%1»</translation>
    </message>
    <message>
        <source>Could not stop the recording</source>
        <translation>No se pudo detener la grabación</translation>
    </message>
    <message>
        <source>The recording failed: %1</source>
        <translation>La grabación falló: %1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>Grabado: %1</translation>
    </message>
    <message>
        <source>Could not open the recording: this desktop has no program for it. It is %1</source>
        <translation>No se pudo abrir la grabación: este escritorio no tiene ningún programa para ella. El archivo es %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortcutSheet</name>
    <message>
        <source>No shortcut</source>
        <translation>Sin atajo</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>Filtrar atajos</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Atajo</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>Pulse las teclas nuevas:</translation>
    </message>
    <message>
        <source>New shortcut of the selected command</source>
        <translation>Atajo nuevo del comando seleccionado</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Cambiado por usted</translation>
    </message>
    <message>
        <source>Could not use %1: fields and dialogs need it. Press other keys.</source>
        <translation>No se pudo usar %1: lo necesitan los campos y los diálogos. Pulse otras teclas.</translation>
    </message>
    <message>
        <source>Could not use %1: it belongs to “%2”. Press other keys, or change that command first.</source>
        <translation>No se pudo usar %1: pertenece a «%2». Pulse otras teclas o cambie antes ese comando.</translation>
    </message>
    <message>
        <source>Could not reset this shortcut: its keys belong to “%1” now. Change that command first.</source>
        <translation>No se pudo restablecer este atajo: sus teclas pertenecen ahora a «%1». Cambie antes ese comando.</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guía</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SignalDialog</name>
    <message>
        <source>Send a signal to “%1”</source>
        <translation>Enviar una señal a «%1»</translation>
    </message>
    <message>
        <source>as the application listens to it, for example chat</source>
        <translation>tal como la escucha la aplicación, por ejemplo chat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SizeChooser</name>
    <message>
        <source>Size of the recording</source>
        <translation>Tamaño de la grabación</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotCompare</name>
    <message>
        <source>Compare snapshots</source>
        <translation>Comparar instantáneas</translation>
    </message>
    <message>
        <source>Where the snapshot before ends and the new one begins</source>
        <translation>Dónde termina la instantánea anterior y empieza la nueva</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>Superpuestas</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotSaver</name>
    <message>
        <source>Save frame</source>
        <translation>Guardar fotograma</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardada como %1</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>No se pudo escribir %1</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StageControls</name>
    <message>
        <source>How many synthetic participants are on the stage</source>
        <translation>Cuántos participantes sintéticos hay en el escenario</translation>
    </message>
    <message>
        <source>Participants on the stage</source>
        <translation>Participantes en el escenario</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Escenario</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Participantes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>Audio</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
    </message>
    <message>
        <source>The name: clientData of the connection. Press Enter to take it</source>
        <translation>El nombre: clientData de la conexión. Pulse Intro para aplicarlo</translation>
    </message>
    <message>
        <source>server data</source>
        <translation>datos del servidor</translation>
    </message>
    <message>
        <source>What the application&apos;s server says of the connection. Press Enter to take it</source>
        <translation>Lo que el servidor de la aplicación dice de la conexión. Pulse Intro para aplicarlo</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>Relación de aspecto</translation>
    </message>
    <message>
        <source>Aspect ratio of the video</source>
        <translation>Relación de aspecto del vídeo</translation>
    </message>
    <message>
        <source>Shares a screen instead of a camera</source>
        <translation>Comparte una pantalla en lugar de una cámara</translation>
    </message>
    <message>
        <source>Audio is on; off is muted</source>
        <translation>El audio está activado; desactivado es silenciado</translation>
    </message>
    <message>
        <source>Video is on; off is muted</source>
        <translation>El vídeo está activado; desactivado es sin imagen</translation>
    </message>
    <message>
        <source>Leaves the stage</source>
        <translation>Abandona el escenario</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
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
        <translation>Porcentaje de un núcleo del procesador</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>Used by this program</source>
        <translation>Usada por este programa</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Total bitrate that the participants send</source>
        <translation>Tasa de bits total que envían los participantes</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Free disk space in the recordings folder</source>
        <translation>Espacio libre en la carpeta de grabaciones</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>Recordings on their way to where they are kept</source>
        <translation>Grabaciones de camino al lugar donde se guardan</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en espera</numerusform>
            <numerusform>%n en espera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n sin entregar</numerusform>
            <numerusform>%n sin entregar</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhook: works again, %1</source>
        <translation>Webhook: vuelve a funcionar, %1</translation>
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
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 libres</translation>
    </message>
    <message>
        <source>%1, full in %2</source>
        <translation>%1, se llenará en %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StorageDialog</name>
    <message>
        <source>&amp;Keep recordings:</source>
        <translation>&amp;Guardar grabaciones:</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>&amp;Bucket:</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>&amp;Región:</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>&amp;Punto de conexión:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Dirección:</translation>
    </message>
    <message>
        <source>&amp;Headers of uploads:</source>
        <translation>&amp;Cabeceras de las subidas:</translation>
    </message>
    <message>
        <source>&amp;Access key:</source>
        <translation>Clave de &amp;acceso:</translation>
    </message>
    <message>
        <source>&amp;Secret key:</source>
        <translation>Clave &amp;secreta:</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>Carpe&amp;ta:</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Definido</translation>
    </message>
    <message>
        <source>Saved. Enter another one to replace it.</source>
        <translation>Guardada. Introduzca otra para sustituirla.</translation>
    </message>
    <message>
        <source>bucket or bucket/folder</source>
        <translation>bucket o bucket/carpeta</translation>
    </message>
    <message>
        <source>Found by asking</source>
        <translation>Se obtiene del servicio</translation>
    </message>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Credentials of this machine</source>
        <translation>Credenciales de este equipo</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 está definido en el entorno. Cámbielo allí.</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 está definido en %2. Cámbielo allí.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Bucket in the &amp;path, not in the host name</source>
        <translation>Bucket en la r&amp;uta, no en el nombre de host</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>Solo en este equipo</translation>
    </message>
    <message>
        <source>In a bucket of S3</source>
        <translation>En un bucket de S3</translation>
    </message>
    <message>
        <source>In a folder of another machine</source>
        <translation>En una carpeta de otro equipo</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Probar cone&amp;xión</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Guardar ajustes</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Probando la conexión…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>No se pudo probar la conexión</translation>
    </message>
    <message>
        <source>The secret key is kept in a file that only your user can read.</source>
        <translation>La clave secreta se conserva en un archivo que solo su usuario puede leer.</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>Lo que guarde se usa al reiniciar Ovation Studio.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Paquete de soporte</translation>
    </message>
    <message>
        <source>This is everything that is in the bundle. Secrets are taken out; names of sessions and addresses are not. Read it before you send it, and clear what you want to leave out. Nothing is sent by Ovation Studio.</source>
        <translation>Esto es todo lo que contiene el paquete. Los secretos se han quitado; los nombres de sesiones y las direcciones, no. Léalo antes de enviarlo y desmarque lo que quiera omitir. Ovation Studio no envía nada.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>Texto del archivo</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>Guardar paquete…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Recopilando…</translation>
    </message>
    <message>
        <source>Could not collect the support bundle</source>
        <translation>No se pudo recopilar el paquete de soporte</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Guardar paquete de soporte</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>Archivos ZIP (*.zip)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Guardado como «%1».</translation>
    </message>
    <message>
        <source>Could not save the support bundle</source>
        <translation>No se pudo guardar el paquete de soporte</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tile</name>
    <message>
        <source>muted in recordings</source>
        <translation>silenciado en las grabaciones</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijado</translation>
    </message>
    <message>
        <source>Shows who this is, and what can be done</source>
        <translation>Muestra quién es y qué se puede hacer</translation>
    </message>
    <message>
        <source>Audio level of %1, in dB</source>
        <translation>Nivel de audio de %1, en dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::TileCard</name>
    <message>
        <source>Participant</source>
        <translation>Participante</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>Frecuencia de fotogramas</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>Tasa de bits</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>Paquetes perdidos</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Mute in recordings</source>
        <translation>Silenciar en las grabaciones</translation>
    </message>
    <message>
        <source>Leave the audio of this participant out of this preview and of composed recordings with a built-in layout. Individual recordings keep it: it can be muted when they are played.</source>
        <translation>Excluir el audio de este participante de esta vista previa y de las grabaciones compuestas con una disposición integrada. Las grabaciones individuales lo conservan: se puede silenciar al reproducirlas.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Fijar</translation>
    </message>
    <message>
        <source>Show this participant large, also while others speak: in the preview, and in composed recordings with a built-in layout</source>
        <translation>Mostrar grande a este participante, hable quien hable: en la vista previa y en las grabaciones compuestas con una disposición integrada</translation>
    </message>
    <message>
        <source>Pin in the preview</source>
        <translation>Fijar en la vista previa</translation>
    </message>
    <message>
        <source>Show this participant large in the preview. The layout of recordings has no large tile; when they get one that has, it shows this participant, too.</source>
        <translation>Mostrar grande a este participante en la vista previa. La disposición de las grabaciones no tiene un recuadro grande; si reciben una que lo tenga, también mostrará a este participante.</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Publishes nothing</source>
        <translation>No publica nada</translation>
    </message>
    <message>
        <source>No video arrives</source>
        <translation>No llega vídeo</translation>
    </message>
    <message>
        <source>Packets are being lost</source>
        <translation>Se están perdiendo paquetes</translation>
    </message>
    <message>
        <source>Packets arrive unevenly (jitter %1 ms)</source>
        <translation>Los paquetes llegan de forma irregular (jitter %1 ms)</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>cámara apagada</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>micrófono apagado</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Sin problemas</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>Línea de tiempo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Rename marker…</source>
        <translation>Cambiar nombre del marcador…</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>Eliminar marcador</translation>
    </message>
    <message>
        <source>Add a marker at %1</source>
        <translation>Añadir un marcador en %1</translation>
    </message>
    <message>
        <source>Marker at %1</source>
        <translation>Marcador en %1</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: de %2 a %3</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tools</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ajus&amp;tes…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>&amp;Registro</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>Paquete de &amp;soporte…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
        <source>The settings are saved. Restart Ovation Studio to use them.</source>
        <translation>Los ajustes se han guardado. Reinicie Ovation Studio para usarlos.</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guía</translation>
    </message>
    <message>
        <source>&amp;Test this machine…</source>
        <translation>&amp;Probar este equipo…</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tray</name>
    <message>
        <source>Starting…</source>
        <translation>Iniciando…</translation>
    </message>
    <message numerus="yes">
        <source>Running, %n recordings</source>
        <translation>
            <numerusform>En marcha, %n grabación</numerusform>
            <numerusform>En marcha, %n grabaciones</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En marcha</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>No iniciado</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>Mostrar la ventana</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Ovation Studio: %1</source>
        <translation>Ovation Studio: %1</translation>
    </message>
    <message>
        <source>&amp;Close to the system tray</source>
        <translation>Al cerrar, minimizar a la ban&amp;deja del sistema</translation>
    </message>
    <message>
        <source>Closing the window keeps the server running; the icon in the system tray shows the window again</source>
        <translation>Al cerrar la ventana, el servidor sigue funcionando; el icono de la bandeja la vuelve a mostrar</translation>
    </message>
    <message>
        <source>This desktop has no system tray</source>
        <translation>Este escritorio no tiene bandeja del sistema</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadModel</name>
    <message>
        <source>Recording</source>
        <translation>Grabación</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Velocidad</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tiempo restante</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadPanel</name>
    <message>
        <source>Pause all</source>
        <translation>Pausar todas</translation>
    </message>
    <message>
        <source>Pause all uploads</source>
        <translation>Pausar todas las subidas</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>Pausar subida</translation>
    </message>
    <message>
        <source>Pause the selected upload</source>
        <translation>Pausar la subida seleccionada</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Try the selected upload again now</source>
        <translation>Reintentar ahora la subida seleccionada</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Mover arriba</translation>
    </message>
    <message>
        <source>Upload it before the one above it</source>
        <translation>Subirla antes que la anterior de la lista</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Mover abajo</translation>
    </message>
    <message>
        <source>Upload it after the one below it</source>
        <translation>Subirla después de la siguiente de la lista</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Borrar historial</translation>
    </message>
    <message>
        <source>Remove what is done from the list; recordings and copies stay</source>
        <translation>Quitar de la lista lo terminado; las grabaciones y las copias se conservan</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar conexión</translation>
    </message>
    <message>
        <source>Write, read, list and delete a small file where recordings are kept</source>
        <translation>Escribir, leer, listar y eliminar un archivo pequeño donde se guardan las grabaciones</translation>
    </message>
    <message>
        <source>Upload settings…</source>
        <translation>Ajustes de subidas…</translation>
    </message>
    <message>
        <source>Choose limits and what becomes of local files</source>
        <translation>Elegir límites y qué ocurre con los archivos locales</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>Subidas</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>Reintento en %1 s</translation>
    </message>
    <message>
        <source>Recordings stay on this machine</source>
        <translation>Las grabaciones se quedan en este equipo</translation>
    </message>
    <message>
        <source>To upload them to S3, set OPENVIDU_PRO_RECORDING_STORAGE=s3 and the properties of the bucket, then restart Ovation Studio.</source>
        <translation>Para subirlas a S3, defina OPENVIDU_PRO_RECORDING_STORAGE=s3 y las propiedades del bucket y reinicie Ovation Studio.</translation>
    </message>
    <message>
        <source>No uploads. Recordings appear here once they are stopped.</source>
        <translation>No hay subidas. Las grabaciones aparecen aquí cuando se detienen.</translation>
    </message>
    <message>
        <source>All recordings are uploaded</source>
        <translation>Todas las grabaciones están subidas</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>Reanudar todas</translation>
    </message>
    <message>
        <source>Resume all uploads</source>
        <translation>Reanudar todas las subidas</translation>
    </message>
    <message>
        <source>Select an upload that is not done</source>
        <translation>Seleccione una subida sin terminar</translation>
    </message>
    <message>
        <source>Resume upload</source>
        <translation>Reanudar subida</translation>
    </message>
    <message>
        <source>Resume the selected upload</source>
        <translation>Reanudar la subida seleccionada</translation>
    </message>
    <message>
        <source>Select an upload that failed</source>
        <translation>Seleccione una subida fallida</translation>
    </message>
    <message>
        <source>It is the first</source>
        <translation>Es la primera</translation>
    </message>
    <message>
        <source>It is the last</source>
        <translation>Es la última</translation>
    </message>
    <message>
        <source>Nothing in the list is done</source>
        <translation>No hay nada terminado en la lista</translation>
    </message>
    <message>
        <source>%1 (its file was removed from this machine)</source>
        <translation>%1 (su archivo se eliminó de este equipo)</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Probando la conexión…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>No se pudo probar la conexión</translation>
    </message>
    <message>
        <source>The connection works: %1</source>
        <translation>La conexión funciona: %1</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>Almacenamiento…</translation>
    </message>
    <message>
        <source>Choose where recordings are kept, and test it</source>
        <translation>Elegir dónde se guardan las grabaciones y probarlo</translation>
    </message>
    <message>
        <source>Choose a bucket of S3, or a folder of another machine, to have them uploaded once they are stopped.</source>
        <translation>Elija un bucket de S3 o una carpeta de otro equipo para que se suban en cuanto se detengan.</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>No se pudieron leer los ajustes</translation>
    </message>
    <message>
        <source>Saved. Restart Ovation Studio to keep recordings where you have chosen.</source>
        <translation>Guardado. Reinicie Ovation Studio para guardar las grabaciones donde ha elegido.</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadRulesDialog</name>
    <message>
        <source>Upload settings</source>
        <translation>Ajustes de subidas</translation>
    </message>
    <message>
        <source>Keep it on this machine</source>
        <translation>Conservarlo en este equipo</translation>
    </message>
    <message>
        <source>Remove it from this machine</source>
        <translation>Eliminarlo de este equipo</translation>
    </message>
    <message>
        <source>Remove it after some days</source>
        <translation>Eliminarlo al cabo de unos días</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>&amp;File of an uploaded recording:</source>
        <translation>&amp;Archivo de una grabación subida:</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>&amp;Días:</translation>
    </message>
    <message>
        <source>&amp;Recordings at a time:</source>
        <translation>&amp;Grabaciones a la vez:</translation>
    </message>
    <message>
        <source>&amp;Limit of bandwidth:</source>
        <translation>&amp;Límite de ancho de banda:</translation>
    </message>
    <message>
        <source>A file is removed only after size and checksum of the copy were compared.</source>
        <translation>Un archivo solo se elimina después de comparar el tamaño y la suma de comprobación de la copia.</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Guardar ajustes</translation>
    </message>
</context>
<context>
    <name>ovation::ui::VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>Vídeo</translation>
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
        <translation>Mosaico de sesiones</translation>
    </message>
    <message>
        <source>No sessions yet. Each one appears here.</source>
        <translation>Aún no hay sesiones. Aquí aparece cada una.</translation>
    </message>
    <message>
        <source>%1 of %2 sessions, those that are recorded first</source>
        <translation>%1 de %2 sesiones; primero las que se graban</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WallTile</name>
    <message>
        <source>Show “%1” alone</source>
        <translation>Mostrar solo «%1»</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>en pausa %1</translation>
    </message>
    <message>
        <source>%1, recording paused</source>
        <translation>%1, grabación en pausa</translation>
    </message>
    <message>
        <source>%1, recording</source>
        <translation>%1, grabando</translation>
    </message>
    <message>
        <source>Waiting for video…</source>
        <translation>Esperando vídeo…</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>Todavía ningún participante publica audio o vídeo</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WatchChooser</name>
    <message>
        <source>What to watch</source>
        <translation>Qué ver</translation>
    </message>
    <message>
        <source>Watch all participants together, or one of them</source>
        <translation>Ver a todos los participantes juntos o a uno de ellos</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposición</translation>
    </message>
    <message>
        <source>Layout of the participants</source>
        <translation>Disposición de los participantes</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>Todos los participantes</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1 (pantalla)</translation>
    </message>
</context>
</TS>
