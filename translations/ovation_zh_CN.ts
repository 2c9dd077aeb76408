<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Ovation Studio</source>
        <translation>关于 Ovation Studio</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;A session server for OpenVidu 2.x applications that shows and records what happens in its sessions.&lt;/p&gt;&lt;p&gt;Apache License 2.0. Icons by Lucide, ISC License.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Ovation Studio %1&lt;/b&gt;&lt;/p&gt;&lt;p&gt;面向 OpenVidu 2.x 应用程序的会话服务器，显示并录制其会话中发生的一切。&lt;/p&gt;&lt;p&gt;Apache 许可证 2.0。图标来自 Lucide，ISC 许可证。&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Administer</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>Sessions, preview and recordings</source>
        <translation>会话、预览和录制</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计</translation>
    </message>
    <message>
        <source>Write custom layouts with a live preview</source>
        <translation>编写自定义布局并实时预览</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>媒体库</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>播放器</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>回看</translation>
    </message>
    <message>
        <source>Find, watch and export recordings</source>
        <translation>查找、观看和导出录制</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>The program ended while this was recorded; the last second may be missing</source>
        <translation>程序在录制期间结束；最后一秒可能缺失</translation>
    </message>
    <message>
        <source>The program ended while this was being finished; the next start did that</source>
        <translation>程序在完成录制时结束；下次启动时已完成</translation>
    </message>
    <message>
        <source>There was no room for its archive when it ended; it was packed later</source>
        <translation>结束时没有空间存放归档；之后才打包</translation>
    </message>
    <message>
        <source>It ended early: %1</source>
        <translation>提前结束：%1</translation>
    </message>
    <message>
        <source>Nothing was recorded: all participants that sent have record: false</source>
        <translation>未录制任何内容：所有发送媒体的参与者都设置了 record: false</translation>
    </message>
    <message>
        <source>Nothing was recorded: no participant sent audio or video</source>
        <translation>未录制任何内容：没有参与者发送音频或视频</translation>
    </message>
    <message>
        <source>The video is black from beginning to end</source>
        <translation>视频自始至终为黑屏</translation>
    </message>
    <message>
        <source>The video is black for %1 s in all</source>
        <translation>视频黑屏共 %1 秒</translation>
    </message>
    <message>
        <source>Nothing can be heard from beginning to end</source>
        <translation>自始至终没有声音</translation>
    </message>
    <message>
        <source>The video stood still for %1 s once</source>
        <translation>视频有一次静止了 %1 秒</translation>
    </message>
    <message>
        <source>Audio and video are %1 ms apart</source>
        <translation>音频与视频相差 %1 毫秒</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 frames are missing</source>
        <translation>计算机性能不足：缺少 %1 帧</translation>
    </message>
    <message>
        <source>The machine did not keep up: %1 of %2 frames repeat the one before</source>
        <translation>计算机性能不足：%2 帧中有 %1 帧重复前一帧</translation>
    </message>
    <message>
        <source>The file plays, but its index is in pieces until there is room for one of all of it: %1</source>
        <translation>文件可以播放，但在有空间写入完整索引之前，其索引是分段的：%1</translation>
    </message>
    <message>
        <source>%1 stays as it was sent, as it could not be made a WebM: %2</source>
        <translation>%1 保持发送时的原样，因为无法转换为 WebM：%2</translation>
    </message>
    <message>
        <source>No installed font has these characters of names, so boxes are shown for them: %1. Debian has fonts for them in fonts-noto-core, fonts-noto-color-emoji and fonts-wqy-zenhei</source>
        <translation>已安装的字体均不包含名称中的这些字符，因此显示为方框：%1。Debian 的 fonts-noto-core、fonts-noto-color-emoji 和 fonts-wqy-zenhei 包含所需字体</translation>
    </message>
    <message>
        <source>At %1 s %2; %3. %4 s are missing</source>
        <translation>在 %1 秒处：%2；%3。缺少 %4 秒</translation>
    </message>
    <message>
        <source>another one continued the file</source>
        <translation>由另一个进程继续写入文件</translation>
    </message>
    <message>
        <source>the file ends there</source>
        <translation>文件在此结束</translation>
    </message>
    <message>
        <source>The page left the session at %1 s and was back at %2 s</source>
        <translation>页面在 %1 秒时离开会话，在 %2 秒时返回</translation>
    </message>
    <message>
        <source>The page left the session at %1 s</source>
        <translation>页面在 %1 秒时离开会话</translation>
    </message>
    <message>
        <source>The page did not join the session as a recorder</source>
        <translation>页面没有以录制者身份加入会话</translation>
    </message>
    <message>
        <source>The page showed nothing new for %1 s</source>
        <translation>页面有 %1 秒没有显示新内容</translation>
    </message>
    <message>
        <source>The page said: %1</source>
        <translation>页面报告：%1</translation>
    </message>
    <message>
        <source>The audio is that of the streams the page subscribed to, and not what it made of it: %1</source>
        <translation>音频来自页面订阅的流，而不是页面处理后的结果：%1</translation>
    </message>
    <message>
        <source>The process of the layout ended</source>
        <translation>布局的进程已结束</translation>
    </message>
    <message>
        <source>Stream %1: its video was left out while it was larger than OVATION_MAX_VIDEO_SIDE allows</source>
        <translation>流 %1：其视频超过 OVATION_MAX_VIDEO_SIDE 允许的尺寸时被忽略</translation>
    </message>
    <message>
        <source>Stream %1: its audio stood still for %2 s at the sender</source>
        <translation>流 %1：其音频在发送端停顿了 %2 秒</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio arrived too late to be mixed</source>
        <translation>流 %1：其音频有 %2 秒到达过晚，未能混音</translation>
    </message>
    <message>
        <source>Stream %1: %2 s of its audio did not arrive in time and were made up</source>
        <translation>流 %1：其音频有 %2 秒未及时到达，已用合成内容补上</translation>
    </message>
    <message>
        <source>Stream %1: %2</source>
        <translation>流 %1：%2</translation>
    </message>
    <message>
        <source>none of its video arrived</source>
        <translation>其视频完全没有到达</translation>
    </message>
    <message>
        <source>sent nothing while it was recorded</source>
        <translation>录制期间未发送任何内容</translation>
    </message>
    <message>
        <source>its file was removed while it was recorded</source>
        <translation>其文件在录制期间被删除</translation>
    </message>
    <message>
        <source>the file contains no video</source>
        <translation>文件不包含视频</translation>
    </message>
    <message>
        <source>The service answered with status %1.</source>
        <translation>服务返回状态 %1。</translation>
    </message>
    <message>
        <source>The service says: %1 (%2)</source>
        <translation>服务报告：%1（%2）</translation>
    </message>
    <message>
        <source>Allow this account to list the bucket %1, and to read, write and delete its objects.</source>
        <translation>请允许此账户列出存储桶 %1，并读取、写入和删除其中的对象。</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this machine&apos;s own credentials.</source>
        <translation>请检查 OPENVIDU_PRO_AWS_ACCESS_KEY 和 OPENVIDU_PRO_AWS_SECRET_KEY，或本机自身的凭据。</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, and keep it right with NTP.</source>
        <translation>请校准本机时钟，并用 NTP 保持准确。</translation>
    </message>
    <message>
        <source>Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET.</source>
        <translation>请创建存储桶 %1，或更正 OPENVIDU_PRO_AWS_S3_BUCKET。</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>请将 OPENVIDU_PRO_AWS_REGION 设为存储桶 %1 所在区域，并检查 OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT。</translation>
    </message>
    <message>
        <source>Free space in the bucket %1, or raise its quota.</source>
        <translation>请在存储桶 %1 中腾出空间，或提高其配额。</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT.</source>
        <translation>请检查 OPENVIDU_PRO_AWS_S3_HEADERS 和 OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT。</translation>
    </message>
    <message>
        <source>Check the network, and the endpoint&apos;s host and port.</source>
        <translation>请检查网络以及端点的主机和端口。</translation>
    </message>
    <message>
        <source>The service&apos;s answer cannot be understood.</source>
        <translation>无法理解服务的应答。</translation>
    </message>
    <message>
        <source>Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3&apos;s interface.</source>
        <translation>请检查 OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT：它必须指向 S3 接口。</translation>
    </message>
    <message>
        <source>This machine has no AWS credentials.</source>
        <translation>本机没有 AWS 凭据。</translation>
    </message>
    <message>
        <source>The credentials have expired.</source>
        <translation>凭据已过期。</translation>
    </message>
    <message>
        <source>What the service has is not what was sent.</source>
        <translation>服务中的内容与发送的不一致。</translation>
    </message>
    <message>
        <source>What was written is not what was sent.</source>
        <translation>写入的内容与发送的不一致。</translation>
    </message>
    <message>
        <source>What was read is not what was written.</source>
        <translation>读取的内容与写入的不一致。</translation>
    </message>
    <message>
        <source>See that nothing else writes there.</source>
        <translation>请确保没有其他程序写入该处。</translation>
    </message>
    <message>
        <source>The list lacks what was written.</source>
        <translation>列表中缺少已写入的内容。</translation>
    </message>
    <message>
        <source>The folder %1 is not there.</source>
        <translation>文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>Mount it, or make it.</source>
        <translation>请挂载或创建它。</translation>
    </message>
    <message>
        <source>Nothing can be written into the folder</source>
        <translation>无法写入文件夹</translation>
    </message>
    <message>
        <source>The folder cannot be read</source>
        <translation>无法读取文件夹</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>Free space in the folder&apos;s file system.</source>
        <translation>请在文件夹所在的文件系统中腾出空间。</translation>
    </message>
    <message>
        <source>Let the user of this program write into the folder.</source>
        <translation>请允许运行本程序的用户写入该文件夹。</translation>
    </message>
    <message>
        <source>Check that the folder is mounted, and the network.</source>
        <translation>请检查文件夹是否已挂载以及网络状况。</translation>
    </message>
    <message>
        <source>The file is shorter than it was.</source>
        <translation>文件比之前短。</translation>
    </message>
    <message>
        <source>Check the recording on this machine&apos;s disk.</source>
        <translation>请检查本机磁盘上的录制。</translation>
    </message>
    <message>
        <source>Look whether the file is there and may be read by this program, then retry.</source>
        <translation>请确认文件存在且本程序可以读取，然后重试。</translation>
    </message>
    <message>
        <source>The recording is larger than the store takes</source>
        <translation>录制超过存储允许的大小</translation>
    </message>
    <message>
        <source>Export it in pieces, or keep it on this machine.</source>
        <translation>请分段导出，或将其保留在本机。</translation>
    </message>
    <message>
        <source>The store has another object than was sent to it</source>
        <translation>存储中的对象与发送的不一致</translation>
    </message>
    <message>
        <source>See that nothing else writes into the folder of recordings.</source>
        <translation>请确保没有其他程序写入录制文件夹。</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be put in front, and is in %1 beside it (%2)</source>
        <translation>录制从启动时开始：之前发送的内容无法放到前面，已存放在旁边的 %1 中（%2）</translation>
    </message>
    <message>
        <source>It begins with its start: what was sent before it could not be composed (%1); %2</source>
        <translation>录制从启动时开始：之前发送的内容无法合成（%1）；%2</translation>
    </message>
    <message>
        <source>it is in %1 beside it, which can be imported and composed</source>
        <translation>它在旁边的 %1 中，可以导入并合成</translation>
    </message>
    <message>
        <source>its streams are in the folder %1 beside it</source>
        <translation>其流在旁边的文件夹 %1 中</translation>
    </message>
    <message>
        <source>none of it is there</source>
        <translation>没有留下任何内容</translation>
    </message>
    <message>
        <source>Of what was sent before the start something could not be read: %1</source>
        <translation>启动前发送的内容有一部分无法读取：%1</translation>
    </message>
    <message>
        <source>The transfer was stopped.</source>
        <translation>传输已停止。</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the user of this program credentials in ~/.aws/credentials.</source>
        <translation>请设置 OPENVIDU_PRO_AWS_ACCESS_KEY 和 OPENVIDU_PRO_AWS_SECRET_KEY，或在 ~/.aws/credentials 中为运行本程序的用户提供凭据。</translation>
    </message>
    <message>
        <source>Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the profile aws_access_key_id and aws_secret_access_key.</source>
        <translation>请设置 OPENVIDU_PRO_AWS_ACCESS_KEY 和 OPENVIDU_PRO_AWS_SECRET_KEY，或为该配置文件提供 aws_access_key_id 和 aws_secret_access_key。</translation>
    </message>
    <message>
        <source>The AWS profile &apos;%1&apos; has only one of aws_access_key_id and aws_secret_access_key.</source>
        <translation>AWS 配置文件“%1”只有 aws_access_key_id 和 aws_secret_access_key 其中之一。</translation>
    </message>
    <message>
        <source>The file in AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE holds no token.</source>
        <translation>AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE 指定的文件不含令牌。</translation>
    </message>
    <message>
        <source>The file in AWS_WEB_IDENTITY_TOKEN_FILE holds no token.</source>
        <translation>AWS_WEB_IDENTITY_TOKEN_FILE 指定的文件不含令牌。</translation>
    </message>
    <message>
        <source>The token service did not give the role in AWS_ROLE_ARN: %1 (status %2).</source>
        <translation>令牌服务未授予 AWS_ROLE_ARN 中的角色：%1（状态 %2）。</translation>
    </message>
    <message>
        <source>AWS_CONTAINER_CREDENTIALS_FULL_URI leads to neither https nor this machine.</source>
        <translation>AWS_CONTAINER_CREDENTIALS_FULL_URI 既不指向 https 也不指向本机。</translation>
    </message>
    <message>
        <source>The container&apos;s credentials service gave none (status %1).</source>
        <translation>容器的凭据服务未提供凭据（状态 %1）。</translation>
    </message>
    <message>
        <source>The instance metadata service names no role (status %1).</source>
        <translation>实例元数据服务未指定角色（状态 %1）。</translation>
    </message>
    <message>
        <source>The instance metadata service gave no credentials (status %1).</source>
        <translation>实例元数据服务未提供凭据（状态 %1）。</translation>
    </message>
    <message>
        <source>If this happens again, something between here and the service changes data.</source>
        <translation>如果再次发生，说明本机与服务之间有环节改动了数据。</translation>
    </message>
    <message>
        <source>Check the endpoint&apos;s host name, or name a file with its certificate or its authority&apos;s in OVATION_S3_CERTIFICATES.</source>
        <translation>请检查端点的主机名，或在 OVATION_S3_CERTIFICATES 中指定包含其证书或其颁发机构证书的文件。</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2.</source>
        <translation>无法连接 %1：%2。</translation>
    </message>
    <message>
        <source>nothing moved for %1 s</source>
        <translation>%1 秒内没有任何进展</translation>
    </message>
    <message>
        <source>The answer&apos;s header is too long.</source>
        <translation>响应的标头过长。</translation>
    </message>
    <message>
        <source>The answer is too long.</source>
        <translation>响应过长。</translation>
    </message>
    <message>
        <source>The store gave less than it has.</source>
        <translation>存储返回的数据少于其应有的数据。</translation>
    </message>
    <message>
        <source>A part cannot be read</source>
        <translation>无法读取某个分块</translation>
    </message>
    <message>
        <source>The parts cannot be put together</source>
        <translation>无法合并各分块</translation>
    </message>
    <message>
        <source>The parts cannot be removed</source>
        <translation>无法移除各分块</translation>
    </message>
    <message>
        <source>What was written cannot be read again.</source>
        <translation>无法重新读取已写入的内容。</translation>
    </message>
    <message>
        <source>The file cannot get its name</source>
        <translation>无法为文件命名</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <source>This upload has ended.</source>
        <translation>此上传已结束。</translation>
    </message>
    <message>
        <source>%1 is a link.</source>
        <translation>%1 是一个链接。</translation>
    </message>
    <message>
        <source>The file is another one.</source>
        <translation>该文件已不是原来的文件。</translation>
    </message>
    <message>
        <source>The folder went away while it was read</source>
        <translation>读取过程中文件夹消失了</translation>
    </message>
    <message>
        <source>The file cannot be removed</source>
        <translation>无法移除文件</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Check the free space, and the permissions of its folder.</source>
        <translation>请检查可用空间及其文件夹的权限。</translation>
    </message>
    <message>
        <source>The disk has no room for %1 MB</source>
        <translation>磁盘没有 %1 MB 的空间</translation>
    </message>
    <message>
        <source>Delete recordings, or move them to another disk.</source>
        <translation>请删除录制或将其移到其他磁盘。</translation>
    </message>
    <message>
        <source>%1 is not in the store</source>
        <translation>%1 不在存储中</translation>
    </message>
    <message>
        <source>The object of %1 is another one than was sent</source>
        <translation>%1 的对象与发送的不同</translation>
    </message>
    <message>
        <source>%1 was changed since it was sent</source>
        <translation>%1 在发送后被修改</translation>
    </message>
    <message>
        <source>%1 was changed while it was sent</source>
        <translation>%1 在发送时被修改</translation>
    </message>
    <message>
        <source>%1 can&apos;t be removed</source>
        <translation>无法移除 %1</translation>
    </message>
    <message>
        <source>Check the permissions of its folder.</source>
        <translation>请检查其文件夹的权限。</translation>
    </message>
    <message>
        <source>Make room on the disk of the data folder, and see that this program may write there.</source>
        <translation>请在数据文件夹所在的磁盘上腾出空间，并确保本程序可以写入。</translation>
    </message>
    <message>
        <source>The upload was ended from elsewhere</source>
        <translation>上传被其他程序终止</translation>
    </message>
    <message>
        <source>must be true or false, not &apos;%1&apos;</source>
        <translation>必须为 true 或 false，而不是“%1”</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2, not &apos;%3&apos;</source>
        <translation>必须为 %1 到 %2 之间的整数，而不是“%3”</translation>
    </message>
    <message>
        <source>must be an array of texts</source>
        <translation>必须为文本数组</translation>
    </message>
    <message>
        <source>must be an array like [&quot;a&quot;,&quot;b&quot;]</source>
        <translation>必须为类似 [&quot;a&quot;,&quot;b&quot;] 的数组</translation>
    </message>
    <message>
        <source>%1 must be one line</source>
        <translation>%1 必须为一行</translation>
    </message>
    <message>
        <source>must be local, s3 or folder</source>
        <translation>必须为 local、s3 或 folder</translation>
    </message>
    <message>
        <source>must be the whole path of a folder that is there</source>
        <translation>必须为已存在文件夹的完整路径</translation>
    </message>
    <message>
        <source>must be the name of a region, like eu-west-1</source>
        <translation>必须为区域名称，如 eu-west-1</translation>
    </message>
    <message>
        <source>must have 3 to 256 ASCII characters without spaces</source>
        <translation>必须为 3 到 256 个不含空格的 ASCII 字符</translation>
    </message>
    <message>
        <source>must have 8 to 512 ASCII characters without spaces</source>
        <translation>必须为 8 到 512 个不含空格的 ASCII 字符</translation>
    </message>
    <message>
        <source>must not hold a user: that is what %1 and %2 are for</source>
        <translation>不得包含用户：请使用 %1 和 %2</translation>
    </message>
    <message>
        <source>must be an http or https URL without query and fragment</source>
        <translation>必须为不含查询和片段的 http 或 https URL</translation>
    </message>
    <message>
        <source>must be an http or https URL</source>
        <translation>必须为 http 或 https URL</translation>
    </message>
    <message>
        <source>must be a URL</source>
        <translation>必须为 URL</translation>
    </message>
    <message>
        <source>must be a JSON object of at most %1 texts, like {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</source>
        <translation>必须为最多含 %1 个文本的 JSON 对象，如 {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}</translation>
    </message>
    <message>
        <source>must not have &apos;.&apos;, &apos;..&apos; or control characters as a folder</source>
        <translation>文件夹不得为“.”、“..”或含控制字符</translation>
    </message>
    <message>
        <source>must not have more than %1 bytes of folders</source>
        <translation>文件夹部分不得超过 %1 字节</translation>
    </message>
    <message>
        <source>must be MEDIA_SERVER_PREFERRED, NONE, VP8, VP9 or H264</source>
        <translation>必须为 MEDIA_SERVER_PREFERRED、NONE、VP8、VP9 或 H264</translation>
    </message>
    <message>
        <source>must be more than OVATION_RECORDING_DISK_RESERVE, which is in megabytes</source>
        <translation>必须大于 OVATION_RECORDING_DISK_RESERVE（以兆字节为单位）</translation>
    </message>
    <message>
        <source>must be ultrafast, superfast, veryfast, faster, fast or medium</source>
        <translation>必须为 ultrafast、superfast、veryfast、faster、fast 或 medium</translation>
    </message>
    <message>
        <source>must be 0 for none, or at least %1</source>
        <translation>必须为 0（无）或至少 %1</translation>
    </message>
    <message>
        <source>must be none, moderator, publisher_moderator or all</source>
        <translation>必须为 none、moderator、publisher_moderator 或 all</translation>
    </message>
    <message>
        <source>must be mkv or webm</source>
        <translation>必须为 mkv 或 webm</translation>
    </message>
    <message>
        <source>must be a domain name or an IP address</source>
        <translation>必须为域名或 IP 地址</translation>
    </message>
    <message>
        <source>must name a readable PEM file when CERTIFICATE_TYPE=owncert</source>
        <translation>当 CERTIFICATE_TYPE=owncert 时必须指定可读的 PEM 文件</translation>
    </message>
    <message>
        <source>must be selfsigned or owncert</source>
        <translation>必须为 selfsigned 或 owncert</translation>
    </message>
    <message>
        <source>letsencrypt is not available here: obtain the certificate and use owncert</source>
        <translation>此处不支持 letsencrypt：请自行获取证书并使用 owncert</translation>
    </message>
    <message>
        <source>may only hold letters, digits, _ and -</source>
        <translation>只能包含字母、数字、_ 和 -</translation>
    </message>
    <message>
        <source>must be &quot;Name: value&quot; with both parts; a comma needs the JSON form, [&quot;Name: one, two&quot;]</source>
        <translation>必须为 &quot;Name: value&quot; 且两部分齐全；含逗号时需用 JSON 形式 [&quot;Name: one, two&quot;]</translation>
    </message>
    <message>
        <source>has a name that no HTTP header can have</source>
        <translation>含有 HTTP 标头不可用的名称</translation>
    </message>
    <message>
        <source>(%1) holds a line break or another control character</source>
        <translation>（%1）含有换行或其他控制字符</translation>
    </message>
    <message>
        <source>(%1) is set by the program itself: leave it out</source>
        <translation>（%1）由程序自身设置：请去掉</translation>
    </message>
    <message>
        <source>(%1) needs a text of 1 to %2 ASCII characters</source>
        <translation>（%1）需要 1 到 %2 个 ASCII 字符的文本</translation>
    </message>
    <message>
        <source>entry %1 %2</source>
        <translation>第 %1 项 %2</translation>
    </message>
    <message>
        <source>is missing: OPENVIDU_WEBHOOK=true needs a URL to send to</source>
        <translation>缺失：OPENVIDU_WEBHOOK=true 需要目标 URL</translation>
    </message>
    <message>
        <source>is missing: a TURN server needs COTURN_IP and COTURN_SHARED_SECRET_KEY</source>
        <translation>缺失：TURN 服务器需要 COTURN_IP 和 COTURN_SHARED_SECRET_KEY</translation>
    </message>
    <message>
        <source>is missing: name the bucket, as bucket or bucket/folder</source>
        <translation>缺失：请指定存储桶，格式为 bucket 或 bucket/folder</translation>
    </message>
    <message>
        <source>is missing: give both keys, or neither to use the credentials of this machine</source>
        <translation>缺失：请同时提供两个密钥，或都不提供以使用本机凭据</translation>
    </message>
    <message>
        <source>is missing: name a folder, best inside of what is mounted</source>
        <translation>缺失：请指定文件夹，最好位于挂载点之内</translation>
    </message>
    <message>
        <source>is not available here: clients reach the media plane directly or by the TURN server; leave it out</source>
        <translation>此处不可用：客户端直接或通过 TURN 服务器访问媒体平面；请去掉</translation>
    </message>
    <message>
        <source>is not available in this version</source>
        <translation>在此版本中不可用</translation>
    </message>
    <message>
        <source>is larger than OVATION_MEDIA_PORT_MAX</source>
        <translation>大于 OVATION_MEDIA_PORT_MAX</translation>
    </message>
    <message>
        <source>is not a PEM file with certificates</source>
        <translation>不是含证书的 PEM 文件</translation>
    </message>
    <message>
        <source>has more than %1 kB</source>
        <translation>超过 %1 kB</translation>
    </message>
    <message>
        <source>can&apos;t be read: %1</source>
        <translation>无法读取：%1</translation>
    </message>
    <message>
        <source>cannot be read from %1: %2</source>
        <translation>无法从 %1 读取：%2</translation>
    </message>
    <message>
        <source>in %1 is damaged: delete the file and a new one is made</source>
        <translation>在 %1 中已损坏：删除该文件后会新建一个</translation>
    </message>
    <message>
        <source>cannot be kept: %1</source>
        <translation>无法保存：%1</translation>
    </message>
    <message>
        <source>names no address</source>
        <translation>未指定地址</translation>
    </message>
    <message>
        <source>has &apos;%1&apos;, which is neither an address (192.0.2.7) nor a network (192.0.2.0/24)</source>
        <translation>含有“%1”，它既不是地址（192.0.2.7）也不是网络（192.0.2.0/24）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a ws or wss URL</source>
        <translation>“%1”不是 ws 或 wss URL</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of an event</source>
        <translation>“%1”不是事件名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pair of IP addresses, private:public; IPv6 ones stand in brackets</source>
        <translation>“%1”不是一对 IP 地址（private:public）；IPv6 地址需加方括号</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an IP address</source>
        <translation>“%1”不是 IP 地址</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a network interface of this machine, which has %2</source>
        <translation>“%1”既不是 IP 地址也不是本机的网络接口，本机有 %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither an IP address nor a name</source>
        <translation>“%1”既不是 IP 地址也不是名称</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of this machine, which has %2. One behind NAT is given by DOMAIN_OR_PUBLIC_IP or OVATION_MEDIA_PUBLIC_ADDRESSES</source>
        <translation>“%1”不是本机的地址，本机有 %2。NAT 之后的地址请用 DOMAIN_OR_PUBLIC_IP 或 OVATION_MEDIA_PUBLIC_ADDRESSES 指定</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not host, host:port, address or address/prefix</source>
        <translation>“%1”不是 host、host:port、地址或地址/前缀</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a bucket: it has 3 to 63 lower-case letters, digits, &apos;-&apos; and &apos;.&apos;</source>
        <translation>“%1”不是存储桶名称：应为 3 到 63 个小写字母、数字、“-”和“.”</translation>
    </message>
    <message>
        <source>is wrong: %1</source>
        <translation>有误：%1</translation>
    </message>
    <message>
        <source>folder %1 is not readable</source>
        <translation>文件夹 %1 不可读</translation>
    </message>
    <message>
        <source>folder %1 cannot be written: choose another one</source>
        <translation>文件夹 %1 不可写：请另选一个</translation>
    </message>
    <message>
        <source>folder %1 cannot be made: choose another one</source>
        <translation>无法创建文件夹 %1：请另选一个</translation>
    </message>
    <message>
        <source>folder %1 is not writable: %2</source>
        <translation>文件夹 %1 不可写：%2</translation>
    </message>
    <message>
        <source>there is no group &apos;%1&apos; on this machine</source>
        <translation>本机没有用户组“%1”</translation>
    </message>
    <message>
        <source>there is no user &apos;%1&apos; on this machine</source>
        <translation>本机没有用户“%1”</translation>
    </message>
    <message>
        <source>the user of this program is not in the group &apos;%1&apos;: add it to the group and log in again</source>
        <translation>运行本程序的用户不在用户组“%1”中：请将其加入该组并重新登录</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect: did you mean %2?</source>
        <translation>%1 不是已知设置，没有任何作用：是否为 %2？</translation>
    </message>
    <message>
        <source>%1 is not known and has no effect</source>
        <translation>%1 不是已知设置，没有任何作用</translation>
    </message>
    <message>
        <source>%1 is set by the environment or a file: change it there</source>
        <translation>%1 由环境变量或文件设置：请在那里更改</translation>
    </message>
    <message>
        <source>%1 is set by the environment or another file: change it there</source>
        <translation>%1 由环境变量或其他文件设置：请在那里更改</translation>
    </message>
    <message>
        <source>%1 is not used: %2 is given, too</source>
        <translation>未使用 %1：同时指定了 %2</translation>
    </message>
    <message>
        <source>%1 is taken as %2</source>
        <translation>%1 视为 %2</translation>
    </message>
    <message>
        <source>%1 begins with http: recordings are sent without encryption</source>
        <translation>%1 以 http 开头：录制将不加密传输</translation>
    </message>
    <message>
        <source>KMS_URIS is not used: the media server is part of this program</source>
        <translation>未使用 KMS_URIS：媒体服务器是本程序的一部分</translation>
    </message>
    <message>
        <source>HTTP_PORT is not used: everything is served on HTTPS_PORT</source>
        <translation>未使用 HTTP_PORT：一切都通过 HTTPS_PORT 提供</translation>
    </message>
    <message>
        <source>OVATION_CERTIFICATE_FILE and OVATION_CERTIFICATE_KEY_FILE are not used: they need CERTIFICATE_TYPE=owncert</source>
        <translation>未使用 OVATION_CERTIFICATE_FILE 和 OVATION_CERTIFICATE_KEY_FILE：它们需要 CERTIFICATE_TYPE=owncert</translation>
    </message>
    <message>
        <source>Folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 has more than %2 kB: it is no certificate and no key</source>
        <translation>%1 超过 %2 kB：它既不是证书也不是密钥</translation>
    </message>
    <message>
        <source>%1 holds no certificate in PEM form</source>
        <translation>%1 不含 PEM 格式的证书</translation>
    </message>
    <message>
        <source>%1 holds no key in PEM form</source>
        <translation>%1 不含 PEM 格式的密钥</translation>
    </message>
    <message>
        <source>%1 holds no certificate</source>
        <translation>%1 不含证书</translation>
    </message>
    <message>
        <source>The certificate in %1 has expired. Choose one that is valid</source>
        <translation>%1 中的证书已过期。请选择有效的证书</translation>
    </message>
    <message>
        <source>The certificate in %1 is not valid yet. Choose one that is valid</source>
        <translation>%1 中的证书尚未生效。请选择有效的证书</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to the certificate in %2, or needs a password. Choose the key that the certificate was made with, without a password</source>
        <translation>%1 中的密钥与 %2 中的证书不匹配，或需要密码。请选择生成该证书时所用且无密码的密钥</translation>
    </message>
    <message>
        <source>There is no audio from %1 s to %2 s: %3</source>
        <translation>从 %1 秒到 %2 秒没有音频：%3</translation>
    </message>
    <message>
        <source>There is no audio from %1 s on: %2</source>
        <translation>从 %1 秒起没有音频：%2</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>after %1</source>
        <translation>历时 %1</translation>
    </message>
    <message>
        <source>screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>仅音频</translation>
    </message>
    <message>
        <source>camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>video</source>
        <translation>视频</translation>
    </message>
    <message numerus="yes">
        <source>%Ln characters</source>
        <translation>
            <numerusform>%Ln 个字符</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln participants</source>
        <translation>
            <numerusform>发给 %Ln 位参与者</numerusform>
        </translation>
    </message>
    <message>
        <source>Session created</source>
        <translation>会话已创建</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>会话已结束</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Publishing began</source>
        <translation>开始发布</translation>
    </message>
    <message>
        <source>Publishing ended</source>
        <translation>结束发布</translation>
    </message>
    <message>
        <source>Recording started</source>
        <translation>录制开始</translation>
    </message>
    <message>
        <source>Recording stopped</source>
        <translation>录制停止</translation>
    </message>
    <message>
        <source>Recording ready</source>
        <translation>录制就绪</translation>
    </message>
    <message>
        <source>Recording failed</source>
        <translation>录制失败</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>by the participant</source>
        <translation>由参与者</translation>
    </message>
    <message>
        <source>left by themselves</source>
        <translation>自行离开</translation>
    </message>
    <message>
        <source>ended by a moderator</source>
        <translation>被主持人结束</translation>
    </message>
    <message>
        <source>ended by the server</source>
        <translation>被服务器结束</translation>
    </message>
    <message>
        <source>disconnected by a moderator</source>
        <translation>被主持人断开</translation>
    </message>
    <message>
        <source>disconnected by the server</source>
        <translation>被服务器断开</translation>
    </message>
    <message>
        <source>the last participant left</source>
        <translation>最后一位参与者离开</translation>
    </message>
    <message>
        <source>stopped by the server</source>
        <translation>被服务器停止</translation>
    </message>
    <message>
        <source>session closed by the server</source>
        <translation>会话被服务器关闭</translation>
    </message>
    <message>
        <source>network connection lost</source>
        <translation>网络连接丢失</translation>
    </message>
    <message>
        <source>media connection lost</source>
        <translation>媒体连接丢失</translation>
    </message>
    <message>
        <source>the server stopped</source>
        <translation>服务器已停止</translation>
    </message>
    <message>
        <source>stopped because no participant published</source>
        <translation>因无人发布而停止</translation>
    </message>
    <message>
        <source>Bad network</source>
        <translation>网络不佳</translation>
    </message>
    <message>
        <source>Network good again</source>
        <translation>网络已恢复</translation>
    </message>
    <message>
        <source>Recording note</source>
        <translation>录制提示</translation>
    </message>
    <message>
        <source>%1 of its packets are lost</source>
        <translation>%1 的数据包丢失</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a recording, note</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>MP4 (H.264, AAC)</source>
        <translation>MP4（H.264、AAC）</translation>
    </message>
    <message>
        <source>WebM (VP8 or VP9, Opus)</source>
        <translation>WebM（VP8 或 VP9、Opus）</translation>
    </message>
    <message>
        <source>ZIP with a file per participant</source>
        <translation>ZIP，每位参与者一个文件</translation>
    </message>
    <message>
        <source>Audio: M4A (AAC)</source>
        <translation>音频：M4A（AAC）</translation>
    </message>
    <message>
        <source>Audio: Opus</source>
        <translation>音频：Opus</translation>
    </message>
    <message>
        <source>Audio: WAV</source>
        <translation>音频：WAV</translation>
    </message>
    <message>
        <source>Frame: PNG</source>
        <translation>单帧：PNG</translation>
    </message>
    <message>
        <source>Folder for video editors</source>
        <translation>供视频编辑软件使用的文件夹</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1，剩余 %2</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停，%1</translation>
    </message>
    <message>
        <source>Done, %1; measured loudness %2 LUFS</source>
        <translation>已完成，%1；实测响度 %2 LUFS</translation>
    </message>
    <message>
        <source>Done, %1</source>
        <translation>已完成，%1</translation>
    </message>
    <message>
        <source>Could not export</source>
        <translation>无法导出</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>已取消，未留下任何文件</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>录制</translation>
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
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>约 %1 小时</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>约 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>%1 = what could not be done</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>%1 = what could not be done, %2 = why</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>as sent</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>%1 × %2, %3 fps, %4</source>
        <translation>%1 × %2，%3 fps，%4</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>The recording failed for an unknown reason.</source>
        <translation>录制因未知原因失败。</translation>
    </message>
    <message>
        <source>The recording failed</source>
        <translation>录制失败</translation>
    </message>
    <message>
        <source>nothing was received</source>
        <translation>未收到任何内容</translation>
    </message>
    <message>
        <source>no video was received</source>
        <translation>未收到视频</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>the recordings folder cannot be written</source>
        <translation>无法写入录制文件夹</translation>
    </message>
    <message>
        <source>packed once there is disk space</source>
        <translation>磁盘有空间后再打包</translation>
    </message>
    <message>
        <source>this machine is too slow</source>
        <translation>本机速度不足</translation>
    </message>
    <message>
        <source>encoding failed</source>
        <translation>编码失败</translation>
    </message>
    <message>
        <source>the file did not begin to grow</source>
        <translation>文件未开始增长</translation>
    </message>
    <message>
        <source>the custom layout failed</source>
        <translation>自定义布局失败</translation>
    </message>
    <message>
        <source>the file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>its files were removed</source>
        <translation>其文件已被移除</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Check in Sessions whether a participant is publishing, then record again.</source>
        <translation>请在“会话”中确认是否有参与者正在发布，然后重新录制。</translation>
    </message>
    <message>
        <source>No participant sent video. Check in Sessions whether one does, or record audio only.</source>
        <translation>没有参与者发送视频。请在“会话”中确认，或仅录制音频。</translation>
    </message>
    <message>
        <source>Delete recordings or free disk space, then record again.</source>
        <translation>请删除一些录制或释放磁盘空间，然后重新录制。</translation>
    </message>
    <message>
        <source>Allow the program to write to the recordings folder (OPENVIDU_RECORDING_PATH).</source>
        <translation>请允许本程序写入录制文件夹（OPENVIDU_RECORDING_PATH）。</translation>
    </message>
    <message>
        <source>Nothing is lost. Free disk space: the streams are packed as soon as there is enough.</source>
        <translation>没有丢失任何内容。请释放磁盘空间：空间足够后会立即打包各路流。</translation>
    </message>
    <message>
        <source>Record fewer sessions at a time, or with a smaller size or frame rate.</source>
        <translation>请减少同时录制的会话数，或降低尺寸或帧率。</translation>
    </message>
    <message>
        <source>The machine may be busy, or no participant is sending. Check CPU and In at the bottom of the window, then record again.</source>
        <translation>本机可能正忙，或没有参与者在发送。请查看窗口底部的“CPU”和“流入”，然后重新录制。</translation>
    </message>
    <message>
        <source>Open the custom layout in Design and check its console, then record again.</source>
        <translation>请在“设计”中打开该自定义布局并检查其控制台，然后重新录制。</translation>
    </message>
    <message>
        <source>The unfinished file is kept in the recording&apos;s folder. Some players show it up to the damage.</source>
        <translation>未完成的文件保留在该录制的文件夹中。有些播放器可以播放到损坏处。</translation>
    </message>
    <message>
        <source>What was recorded is gone. Check which program empties the recordings folder, then record again.</source>
        <translation>已录制的内容丢失。请检查是哪个程序清空了录制文件夹，然后重新录制。</translation>
    </message>
    <message>
        <source>It ended before anything was written. Record again.</source>
        <translation>在写入任何内容之前就已结束。请重新录制。</translation>
    </message>
    <message>
        <source>Anything written before the failure is in the recording&apos;s folder. Record again; if it fails again, see the log.</source>
        <translation>失败前写入的内容在该录制的文件夹中。请重新录制；如果再次失败，请查看日志。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>in sync</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>audio %1 ms late</source>
        <translation>音频滞后 %1 毫秒</translation>
    </message>
    <message>
        <source>audio %1 ms early</source>
        <translation>音频提前 %1 毫秒</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>音画偏移</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长中断</translation>
    </message>
    <message>
        <source>Missing frames</source>
        <translation>缺失帧</translation>
    </message>
    <message>
        <source>Repeated frames</source>
        <translation>重复帧</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>无声</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>no metadata</source>
        <translation>无元数据</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>正在完成</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>见详细信息</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Participants: %1</source>
        <translation>参与者：%1</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Kept: no retention rule removes it</source>
        <translation>已保留：任何保留规则都不会移除它</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Recording failed</source>
        <translation>录制失败</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Recording ended early</source>
        <translation>录制提前结束</translation>
    </message>
    <message>
        <source>Recording finished</source>
        <translation>录制完成</translation>
    </message>
    <message>
        <source>“%1”, %2, %3</source>
        <translation>“%1”，%2，%3</translation>
    </message>
    <message>
        <source>Disk space is low</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>%1 free, full in %2. Free up space in the recordings folder.</source>
        <translation>剩余 %1，距写满：%2。请在录制文件夹中腾出空间。</translation>
    </message>
    <message>
        <source>%1 free. Free up space in the recordings folder.</source>
        <translation>剩余 %1。请在录制文件夹中腾出空间。</translation>
    </message>
    <message>
        <source>Upload failed</source>
        <translation>上传失败</translation>
    </message>
    <message>
        <source>A participant is waiting</source>
        <translation>有参与者正在等待</translation>
    </message>
    <message>
        <source>“%1” has been alone in “%2” for a minute.</source>
        <translation>“%1”已独自在“%2”中等待一分钟。</translation>
    </message>
</context>
<context>
    <name>ParameterTexts</name>
    <message>
        <source>Use only letters from a to z, digits, _ and -, at most %L1.</source>
        <translation>只能使用字母 a 到 z、数字、_ 和 -，最多 %L1 个。</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and -, at most %L1.</source>
        <translation>只能使用字母 a 到 z、数字、_、~ 和 -，最多 %L1 个。</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>请选择音频、视频或两者。</translation>
    </message>
    <message>
        <source>Enter a color like #202830, or an image in the folder of layouts.</source>
        <translation>请输入类似 #202830 的颜色，或布局文件夹中的图像。</translation>
    </message>
    <message>
        <source>The address of the layout is too long.</source>
        <translation>布局地址过长。</translation>
    </message>
    <message>
        <source>The data is too long.</source>
        <translation>数据过长。</translation>
    </message>
    <message>
        <source>Enter an address like stun:stun.example.org or turn:turn.example.org:3478.</source>
        <translation>请输入类似 stun:stun.example.org 或 turn:turn.example.org:3478 的地址。</translation>
    </message>
    <message>
        <source>Enter a port from 1 to 65535.</source>
        <translation>请输入 1 到 65535 之间的端口。</translation>
    </message>
    <message>
        <source>Only the address of a TURN server can name a transport.</source>
        <translation>只有 TURN 服务器的地址可以指定传输方式。</translation>
    </message>
    <message>
        <source>A STUN server has no sign-in.</source>
        <translation>STUN 服务器无需登录。</translation>
    </message>
    <message>
        <source>A TURN server needs a user name and a password, or a shared secret.</source>
        <translation>TURN 服务器需要用户名和密码，或共享密钥。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Movie, as recorded</source>
        <translation>视频，与录制一致</translation>
    </message>
    <message>
        <source>Movie for the web, −16 LUFS</source>
        <translation>网络视频，−16 LUFS</translation>
    </message>
    <message>
        <source>Small movie</source>
        <translation>小体积视频</translation>
    </message>
    <message>
        <source>Podcast, −16 LUFS</source>
        <translation>播客，−16 LUFS</translation>
    </message>
    <message>
        <source>Broadcast audio, −23 LUFS</source>
        <translation>广播音频，−23 LUFS</translation>
    </message>
    <message>
        <source>For video editors</source>
        <translation>供视频编辑软件使用</translation>
    </message>
    <message>
        <source>All participants as recorded</source>
        <translation>所有参与者，与录制一致</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>the session does not exist any more</source>
        <translation>会话已不存在</translation>
    </message>
    <message>
        <source>the session is closing</source>
        <translation>会话正在关闭</translation>
    </message>
    <message>
        <source>no participant has joined the session</source>
        <translation>没有参与者加入会话</translation>
    </message>
    <message>
        <source>a session of this name exists already</source>
        <translation>已存在同名会话</translation>
    </message>
    <message>
        <source>the participant has left</source>
        <translation>参与者已离开</translation>
    </message>
    <message>
        <source>recording is switched off (OPENVIDU_RECORDING=false)</source>
        <translation>录制已关闭（OPENVIDU_RECORDING=false）</translation>
    </message>
    <message>
        <source>no participant is connected yet</source>
        <translation>尚无参与者连接</translation>
    </message>
    <message>
        <source>the session is already being recorded</source>
        <translation>会话已在录制中</translation>
    </message>
    <message>
        <source>the recording is not running any more</source>
        <translation>录制已不在进行</translation>
    </message>
    <message>
        <source>the recording has not begun yet</source>
        <translation>录制尚未开始</translation>
    </message>
    <message>
        <source>the recording is still running</source>
        <translation>录制仍在进行</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Subscriber: watches</source>
        <translation>订阅者：观看</translation>
    </message>
    <message>
        <source>Publisher: also publishes</source>
        <translation>发布者：还可发布</translation>
    </message>
    <message>
        <source>Moderator: also disconnects others</source>
        <translation>主持人：还可断开他人</translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Compatibility</source>
        <translation>兼容性</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>what is wrong with a setting</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name or IP address of this server. It stands in every URL and token. With localhost the server is reached from this machine only.</source>
        <translation>本服务器的名称或 IP 地址，出现在每个 URL 和令牌中。设为 localhost 时只能从本机访问。</translation>
    </message>
    <message>
        <source>The public port. Behind a proxy, the proxy&apos;s.</source>
        <translation>公共端口。在代理之后则为代理的端口。</translation>
    </message>
    <message>
        <source>The password of applications, user OPENVIDUAPP: letters, digits, _ and -.</source>
        <translation>应用程序的密码，用户为 OPENVIDUAPP：字母、数字、_ 和 -。</translation>
    </message>
    <message>
        <source>random, kept in a file</source>
        <translation>随机，保存在文件中</translation>
    </message>
    <message>
        <source>Whether the server makes a certificate or uses your own.</source>
        <translation>服务器生成证书，还是使用您自己的证书。</translation>
    </message>
    <message>
        <source>PEM file with your certificate. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>包含您证书的 PEM 文件。需要 CERTIFICATE_TYPE=owncert。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>PEM file with its key. Needs CERTIFICATE_TYPE=owncert.</source>
        <translation>包含其密钥的 PEM 文件。需要 CERTIFICATE_TYPE=owncert。</translation>
    </message>
    <message>
        <source>The IP address that the server listens on.</source>
        <translation>服务器监听的 IP 地址。</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all addresses</source>
        <translation>域为 localhost 时仅限本机，否则为所有地址</translation>
    </message>
    <message>
        <source>The port that the server listens on, if it is not the public one, as behind a proxy.</source>
        <translation>服务器监听的端口，当其与公共端口不同时（例如在代理之后）。</translation>
    </message>
    <message>
        <source>Addresses and networks that may use the dashboard and REST. This machine always may.</source>
        <translation>可使用仪表板和 REST 的地址和网络。本机始终可以。</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Addresses and networks that may use REST. This machine always may.</source>
        <translation>可使用 REST 的地址和网络。本机始终可以。</translation>
    </message>
    <message>
        <source>Addresses and networks of proxies whose X-Real-IP, X-Forwarded-For and X-Forwarded-Proto are believed.</source>
        <translation>其 X-Real-IP、X-Forwarded-For 和 X-Forwarded-Proto 可信的代理的地址和网络。</translation>
    </message>
    <message>
        <source>Connections at once, WebSockets included. At most half of the open files that the system allows.</source>
        <translation>同时连接数，包括 WebSocket。最多为系统允许打开文件数的一半。</translation>
    </message>
    <message>
        <source>Connections at once from one address. Trusted proxies have no limit of their own.</source>
        <translation>来自同一地址的同时连接数。受信任的代理没有单独限制。</translation>
    </message>
    <message>
        <source>Addresses or network interfaces of this machine for media.</source>
        <translation>本机用于媒体的地址或网络接口。</translation>
    </message>
    <message>
        <source>this machine only if the domain is localhost, else all that lead somewhere</source>
        <translation>域为 localhost 时仅限本机，否则为所有可用接口</translation>
    </message>
    <message>
        <source>Addresses or names at which clients reach this machine&apos;s media through NAT. Needed when the domain leads to a proxy.</source>
        <translation>客户端通过 NAT 访问本机媒体所用的地址或名称。当域指向代理时需要设置。</translation>
    </message>
    <message>
        <source>Pairs private:public of IP addresses. Media of a private address that this machine has is announced at the public one.</source>
        <translation>private:public 形式的 IP 地址对。本机私有地址的媒体以对应的公共地址公布。</translation>
    </message>
    <message>
        <source>First UDP port for media. Open all of them in the firewall.</source>
        <translation>媒体的第一个 UDP 端口。请在防火墙中全部开放。</translation>
    </message>
    <message>
        <source>Last UDP port for media.</source>
        <translation>媒体的最后一个 UDP 端口。</translation>
    </message>
    <message>
        <source>TURN and STUN servers for clients, each url=turn:host:3478,username=u,credential=c or url=…,staticAuthSecret=….</source>
        <translation>供客户端使用的 TURN 和 STUN 服务器，每个为 url=turn:host:3478,username=u,credential=c 或 url=…,staticAuthSecret=…。</translation>
    </message>
    <message>
        <source>Address of a TURN server that shares a secret with this one.</source>
        <translation>与本服务器共享密钥的 TURN 服务器地址。</translation>
    </message>
    <message>
        <source>Its port.</source>
        <translation>其端口。</translation>
    </message>
    <message>
        <source>The secret that it shares.</source>
        <translation>共享的密钥。</translation>
    </message>
    <message>
        <source>Whether anything can be recorded. If not, recording calls are answered with 501.</source>
        <translation>是否允许录制。不允许时，录制调用返回 501。</translation>
    </message>
    <message>
        <source>The folder of recordings.</source>
        <translation>录制文件夹。</translation>
    </message>
    <message>
        <source>Whether file and thumbnail of a finished recording are served without the secret.</source>
        <translation>是否无需密钥即可获取已完成录制的文件和缩略图。</translation>
    </message>
    <message>
        <source>Which roles are told that a recording starts and stops.</source>
        <translation>录制开始和停止时通知哪些角色。</translation>
    </message>
    <message>
        <source>Seconds after which a recording without participants stops. 0 = at once.</source>
        <translation>没有参与者时，多少秒后停止录制。0 = 立即。</translation>
    </message>
    <message>
        <source>Megabytes that recordings leave free on the disk.</source>
        <translation>录制在磁盘上保留的空闲空间（MB）。</translation>
    </message>
    <message>
        <source>Name or number of a group that may read recordings on the disk. The program&apos;s user has to be in it.</source>
        <translation>可读取磁盘上录制的用户组的名称或编号。运行程序的用户必须在该组中。</translation>
    </message>
    <message>
        <source>What becomes of H.264 in INDIVIDUAL recordings, which WebM cannot contain: kept in Matroska, or encoded again after the stop.</source>
        <translation>INDIVIDUAL 录制中的 H.264（WebM 不能包含）如何处理：保留为 Matroska，或停止后重新编码。</translation>
    </message>
    <message>
        <source>How composed recordings are encoded, as x264&apos;s presets. A slower one makes smaller files of the same quality and takes more of the processor.</source>
        <translation>合成录制的编码方式，即 x264 的预设。较慢的预设在相同质量下文件更小，但占用更多处理器。</translation>
    </message>
    <message>
        <source>Quality of composed recordings from 0 to 100, the scale that exports have.</source>
        <translation>合成录制的质量，0 到 100，与导出的刻度相同。</translation>
    </message>
    <message>
        <source>as OpenVidu&apos;s, about 53</source>
        <translation>与 OpenVidu 相同，约 53</translation>
    </message>
    <message>
        <source>Seconds between the keyframes of composed recordings at most. Longer makes smaller files and slower seeking, and a crash loses as much.</source>
        <translation>合成录制关键帧之间的最长秒数。越长文件越小、定位越慢，崩溃时丢失的也越多。</translation>
    </message>
    <message>
        <source>Kilobits a second that the video of a composed recording has at most. 0 = what a player of the size&apos;s usual level takes.</source>
        <translation>合成录制视频的最大码率（kbit/s）。0 = 该尺寸常用级别的播放器所能接受的码率。</translation>
    </message>
    <message>
        <source>Seconds that are kept of each stream, for recordings that begin in the past. 0 = nothing.</source>
        <translation>为从过去开始的录制而保留的每路流的秒数。0 = 不保留。</translation>
    </message>
    <message>
        <source>Megabytes (MiB) that all of the past may take; the oldest goes first.</source>
        <translation>所有保留内容可占用的内存（MiB）；最旧的先丢弃。</translation>
    </message>
    <message>
        <source>Whether page.log or composition.log is written beside a recording.</source>
        <translation>是否在录制旁写入 page.log 或 composition.log。</translation>
    </message>
    <message>
        <source>Days after which a finished recording goes to the trash. 0 = never.</source>
        <translation>已完成的录制在多少天后移入回收站。0 = 从不。</translation>
    </message>
    <message>
        <source>Gigabytes that all recordings may take together. Beyond it the oldest are removed for good. 0 = no limit.</source>
        <translation>所有录制合计可占用的空间（GB）。超过后将永久删除最旧的录制。0 = 不限制。</translation>
    </message>
    <message>
        <source>Gigabytes that stay free on the disk of the recordings. Below it the oldest are removed for good. 0 = no limit.</source>
        <translation>录制所在磁盘保留的空闲空间（GB）。低于此值将永久删除最旧的录制。0 = 不限制。</translation>
    </message>
    <message>
        <source>The folder of custom layouts.</source>
        <translation>自定义布局文件夹。</translation>
    </message>
    <message>
        <source>Private hosts that custom layouts may reach: host, host:port, 10.0.0.0/8.</source>
        <translation>自定义布局可访问的私有主机：host、host:port、10.0.0.0/8。</translation>
    </message>
    <message>
        <source>Seconds that a custom layout may take to paint and join.</source>
        <translation>自定义布局完成绘制并加入会话所允许的秒数。</translation>
    </message>
    <message>
        <source>PEM file with certificates that pages may meet, besides the system&apos;s.</source>
        <translation>除系统证书外，页面可接受的证书的 PEM 文件。</translation>
    </message>
    <message>
        <source>The user that custom layouts run as where the program is started as root. root: without Chromium&apos;s sandbox.</source>
        <translation>程序以 root 启动时运行自定义布局的用户。root：不使用 Chromium 沙盒。</translation>
    </message>
    <message>
        <source>Shown to clients and not used: the built-in layouts need no page.</source>
        <translation>仅向客户端显示，不使用：内置布局不需要页面。</translation>
    </message>
    <message>
        <source>Where finished recordings are kept. Uploads › Storage… tests it.</source>
        <translation>已完成的录制保存在何处。可用“上传 › 存储…”测试。</translation>
    </message>
    <message>
        <source>With folder: the whole path of a folder that is there, best inside of what is mounted.</source>
        <translation>使用 folder 时：现有文件夹的完整路径，最好位于挂载点之内。</translation>
    </message>
    <message>
        <source>With s3: bucket or bucket/folder.</source>
        <translation>使用 s3 时：存储桶或 存储桶/文件夹。</translation>
    </message>
    <message>
        <source>Region of the bucket.</source>
        <translation>存储桶的区域。</translation>
    </message>
    <message>
        <source>found by asking</source>
        <translation>自动查询</translation>
    </message>
    <message>
        <source>URL of the S3 service.</source>
        <translation>S3 服务的 URL。</translation>
    </message>
    <message>
        <source>Whether the bucket stands in the path and not in the host name.</source>
        <translation>存储桶名是否位于路径中而不是主机名中。</translation>
    </message>
    <message>
        <source>Access key.</source>
        <translation>访问密钥。</translation>
    </message>
    <message>
        <source>the credentials of this machine</source>
        <translation>本机的凭据</translation>
    </message>
    <message>
        <source>Secret key.</source>
        <translation>私有密钥。</translation>
    </message>
    <message>
        <source>Headers of every upload, as JSON: {&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}.</source>
        <translation>每次上传的请求头，JSON 格式：{&quot;x-amz-server-side-encryption&quot;:&quot;AES256&quot;}。</translation>
    </message>
    <message>
        <source>PEM file with certificates that the S3 service may have, besides those that the system trusts.</source>
        <translation>除系统信任的证书外，S3 服务可使用的证书的 PEM 文件。</translation>
    </message>
    <message>
        <source>Days after which the file of an uploaded recording is removed from this machine. -1 = never, 0 = at once.</source>
        <translation>已上传录制的文件在多少天后从本机删除。-1 = 从不，0 = 立即。</translation>
    </message>
    <message>
        <source>Recordings that are uploaded at a time.</source>
        <translation>同时上传的录制数。</translation>
    </message>
    <message>
        <source>Kilobytes a second that all uploads together may take. 0 = no limit.</source>
        <translation>所有上传合计每秒可用的 kB 数。0 = 不限制。</translation>
    </message>
    <message>
        <source>Most kbps of video that a publisher sends. 0 = unlimited.</source>
        <translation>发布者发送视频的最大码率（kbps）。0 = 不限制。</translation>
    </message>
    <message>
        <source>Least kbps of video that a publisher sends.</source>
        <translation>发布者发送视频的最小码率（kbps）。</translation>
    </message>
    <message>
        <source>Most kbps of video that a subscriber receives. 0 = unlimited.</source>
        <translation>订阅者接收视频的最大码率（kbps）。0 = 不限制。</translation>
    </message>
    <message>
        <source>Least kbps of video that a subscriber receives.</source>
        <translation>订阅者接收视频的最小码率（kbps）。</translation>
    </message>
    <message>
        <source>The codec that all participants use, unless the session says otherwise.</source>
        <translation>所有参与者使用的编解码器，除非会话另有指定。</translation>
    </message>
    <message>
        <source>Whether clients that lack the forced codec may join.</source>
        <translation>缺少强制编解码器的客户端是否可以加入。</translation>
    </message>
    <message>
        <source>Pixels: larger frames than a square of this side are neither decoded nor recorded.</source>
        <translation>像素：大于此边长正方形的帧既不解码也不录制。</translation>
    </message>
    <message>
        <source>Milliseconds that composing and the preview wait at most for what is late.</source>
        <translation>合成和预览等待延迟数据的最长毫秒数。</translation>
    </message>
    <message>
        <source>Whether certificates of IP cameras are verified.</source>
        <translation>是否验证 IP 摄像头的证书。</translation>
    </message>
    <message>
        <source>PEM file with certificates that cameras may have, besides the system&apos;s.</source>
        <translation>除系统证书外，摄像头可使用的证书的 PEM 文件。</translation>
    </message>
    <message>
        <source>Seconds between looks for sessions that were never used. 0 = never.</source>
        <translation>检查从未使用的会话的间隔秒数。0 = 从不。</translation>
    </message>
    <message>
        <source>Seconds after which a session that was never used is removed.</source>
        <translation>从未使用的会话在多少秒后删除。</translation>
    </message>
    <message>
        <source>Whether events are sent to a URL.</source>
        <translation>是否将事件发送到 URL。</translation>
    </message>
    <message>
        <source>The http or https URL that events are sent to. It may hold a password.</source>
        <translation>接收事件的 http 或 https URL，可以包含密码。</translation>
    </message>
    <message>
        <source>Headers of each request: [&quot;Name: value&quot;].</source>
        <translation>每个请求的请求头：[&quot;名称: 值&quot;]。</translation>
    </message>
    <message>
        <source>Names of the events that are sent.</source>
        <translation>要发送的事件的名称。</translation>
    </message>
    <message>
        <source>Whether the certificate of the webhook&apos;s target is verified.</source>
        <translation>是否验证 Webhook 目标的证书。</translation>
    </message>
    <message>
        <source>Whether events are written to record files.</source>
        <translation>是否将事件写入记录文件。</translation>
    </message>
    <message>
        <source>The folder of record files.</source>
        <translation>记录文件的文件夹。</translation>
    </message>
    <message>
        <source>Whether the paths of older versions of OpenVidu (/api/…) are served.</source>
        <translation>是否提供旧版 OpenVidu 的路径（/api/…）。</translation>
    </message>
    <message>
        <source>Whether those paths answer as OpenVidu 1.8 did.</source>
        <translation>这些路径是否按 OpenVidu 1.8 的方式应答。</translation>
    </message>
    <message>
        <source>Shown to clients only.</source>
        <translation>仅向客户端显示。</translation>
    </message>
    <message>
        <source>Checked and not used: everything is served on HTTPS_PORT.</source>
        <translation>仅检查，不使用：一切都在 HTTPS_PORT 上提供。</translation>
    </message>
    <message>
        <source>Checked and not used: the media server is part of this program.</source>
        <translation>仅检查，不使用：媒体服务器是本程序的一部分。</translation>
    </message>
    <message>
        <source>Not available here: true is refused.</source>
        <translation>此处不可用：true 会被拒绝。</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Minimal</source>
        <translation>极简</translation>
    </message>
    <message>
        <source>The shortest page that records: videos in rows, unstyled.</source>
        <translation>最短的可录制页面：视频按行排列，无样式。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Everyone in tiles of one size that fill the frame.</source>
        <translation>所有人以相同大小的方格填满画面。</translation>
    </message>
    <message>
        <source>Speaker with strip</source>
        <translation>发言者与条带</translation>
    </message>
    <message>
        <source>The speaker is large, the others are in a strip below.</source>
        <translation>发言者大幅显示，其他人位于下方条带。</translation>
    </message>
    <message>
        <source>Side by side with a screen</source>
        <translation>与屏幕并排</translation>
    </message>
    <message>
        <source>A shared screen is large, participants are beside it.</source>
        <translation>共享屏幕大幅显示，参与者位于旁边。</translation>
    </message>
    <message>
        <source>Lower thirds</source>
        <translation>人名条</translation>
    </message>
    <message>
        <source>A grid with each participant&apos;s name on a bar in the lower third.</source>
        <translation>网格，每位参与者的姓名显示在画面下方的人名条上。</translation>
    </message>
    <message>
        <source>Branded</source>
        <translation>品牌风格</translation>
    </message>
    <message>
        <source>A grid on a background of your own, with a logo and a title.</source>
        <translation>网格置于自定义背景上，带有徽标和标题。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Uploads</name>
    <message>
        <source>Writing works.</source>
        <translation>写入正常。</translation>
    </message>
    <message>
        <source>Could not write:</source>
        <translation>无法写入：</translation>
    </message>
    <message>
        <source>Reading works.</source>
        <translation>读取正常。</translation>
    </message>
    <message>
        <source>Could not read what was written:</source>
        <translation>无法读取已写入的内容：</translation>
    </message>
    <message>
        <source>Listing works.</source>
        <translation>列出正常。</translation>
    </message>
    <message>
        <source>Could not list what is there:</source>
        <translation>无法列出其中的内容：</translation>
    </message>
    <message>
        <source>Deleting works.</source>
        <translation>删除正常。</translation>
    </message>
    <message>
        <source>Could not delete what was written:</source>
        <translation>无法删除已写入的内容：</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n 个已暂停</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Recordings can be kept there.</source>
        <translation>可以将录制保存在那里。</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>已暂停，%1</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Best fit</source>
        <translation>最佳适配</translation>
    </message>
    <message>
        <source>Picture in picture</source>
        <translation>画中画</translation>
    </message>
    <message>
        <source>Vertical presentation</source>
        <translation>纵向演示</translation>
    </message>
    <message>
        <source>Horizontal presentation</source>
        <translation>横向演示</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>composed</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>composed, quick start</source>
        <translation>合成，快速启动</translation>
    </message>
    <message>
        <source>individual</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>on this machine, to be uploaded</source>
        <translation>在本机，待上传</translation>
    </message>
    <message>
        <source>on this machine and uploaded</source>
        <translation>在本机，且已上传</translation>
    </message>
    <message>
        <source>uploaded, not on this machine</source>
        <translation>已上传，不在本机</translation>
    </message>
    <message>
        <source>Recording is switched off in the settings</source>
        <translation>设置中已关闭录制</translation>
    </message>
    <message>
        <source>This session is RELAYED: only ROUTED sessions can be recorded</source>
        <translation>此会话为 RELAYED：只能录制 ROUTED 会话</translation>
    </message>
    <message>
        <source>This session is already being recorded</source>
        <translation>此会话已在录制中</translation>
    </message>
    <message>
        <source>This session is closing</source>
        <translation>此会话正在关闭</translation>
    </message>
    <message>
        <source>No participant is connected yet</source>
        <translation>尚无参与者连接</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>尚无参与者发布音频或视频</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>发布者</translation>
    </message>
    <message>
        <source>subscriber</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>moderator</source>
        <translation>主持人</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AnnotationEditor</name>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>标签，以逗号分隔</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Could not save tags and notes</source>
        <translation>无法保存标签和备注</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>No retention rule removes a recording that is kept.</source>
        <translation>任何保留规则都不会移除已保留的录制。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::AppearanceMenu</name>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
    <message>
        <source>S&amp;ystem theme</source>
        <translation>跟随系统(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ArrangementMenu</name>
    <message>
        <source>Sa&amp;ve arrangement as…</source>
        <translation>将窗口布局另存为(&amp;V)…</translation>
    </message>
    <message>
        <source>&amp;Reset window layout</source>
        <translation>重置窗口布局(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;move arrangement…</source>
        <translation>移除窗口布局(&amp;M)…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to remove it</source>
        <translation>切换到您自己的窗口布局后可将其移除</translation>
    </message>
    <message>
        <source>Save arrangement</source>
        <translation>保存窗口布局</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>名称：</translation>
    </message>
    <message numerus="yes">
        <source>Could not save the arrangement. Use a name that no other perspective has. There can be %n of your own; remove one that you do not need.</source>
        <translation>
            <numerusform>无法保存窗口布局。请使用其他视图没有的名称。您最多可以有 %n 个自己的窗口布局；请移除不需要的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove arrangement</source>
        <translation>移除窗口布局</translation>
    </message>
    <message>
        <source>Remove the arrangement “%1”? The panels in it stay.</source>
        <translation>移除窗口布局“%1”？其中的面板会保留。</translation>
    </message>
    <message>
        <source>Rename arran&amp;gement…</source>
        <translation>重命名窗口布局(&amp;G)…</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Switch to an arrangement of your own to rename it</source>
        <translation>切换到您自己的窗口布局后可将其重命名</translation>
    </message>
    <message>
        <source>Rename arrangement</source>
        <translation>重命名窗口布局</translation>
    </message>
    <message>
        <source>Could not rename the arrangement. Use a name that no other perspective has.</source>
        <translation>无法重命名窗口布局。请使用其他视图没有的名称。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CameraDialog</name>
    <message>
        <source>Pull it only while it is watched or recorded</source>
        <translation>仅在观看或录制时拉流</translation>
    </message>
    <message>
        <source>Add an IP camera to “%1”</source>
        <translation>为“%1”添加 IP 摄像机</translation>
    </message>
    <message>
        <source>same as its address</source>
        <translation>与其地址相同</translation>
    </message>
    <message>
        <source>if the camera requires one</source>
        <translation>如果摄像机需要</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>User</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Add camera</source>
        <translation>添加摄像机</translation>
    </message>
    <message>
        <source>Looking for the camera, at most 10 s…</source>
        <translation>正在查找摄像机，最多 10 秒…</translation>
    </message>
    <message>
        <source>Enter an address that begins with rtsp://, rtsps://, http://, https:// or file://.</source>
        <translation>请输入以 rtsp://、rtsps://、http://、https:// 或 file:// 开头的地址。</translation>
    </message>
    <message>
        <source>Could not add the camera</source>
        <translation>无法添加摄像机</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>包含在每路流一个文件的录制中</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>网络缓存</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long packets are awaited that come late: more for a bad network</source>
        <translation>等待迟到数据包的时间：网络较差时应加大</translation>
    </message>
</context>
<context>
    <name>ovation::ui::CertificateDialog</name>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>续期(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;place…</source>
        <translation>替换(&amp;P)…</translation>
    </message>
    <message>
        <source>Use a certificate of your own: PEM files of the certificate and its key</source>
        <translation>使用您自己的证书：证书及其密钥的 PEM 文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Could not show the certificate</source>
        <translation>无法显示证书</translation>
    </message>
    <message>
        <source>Subject:</source>
        <translation>主体：</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>颁发者：</translation>
    </message>
    <message>
        <source>Names:</source>
        <translation>名称：</translation>
    </message>
    <message>
        <source>Valid from:</source>
        <translation>生效时间：</translation>
    </message>
    <message>
        <source>Expires:</source>
        <translation>到期时间：</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint:</source>
        <translation>SHA-256 指纹：</translation>
    </message>
    <message>
        <source>File:</source>
        <translation>文件：</translation>
    </message>
    <message>
        <source>This certificate is your own. Renew it where you got it, or replace it.</source>
        <translation>这是您自己的证书。请在获取处续期，或替换它。</translation>
    </message>
    <message>
        <source>Make another certificate at the next start</source>
        <translation>下次启动时生成另一个证书</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted.</source>
        <translation>重新启动 Ovation Studio 时证书将续期。</translation>
    </message>
    <message>
        <source>The certificate is renewed when Ovation Studio is restarted. The one of before is kept beside it, as .bak. Browsers that trust it have to trust the new one.</source>
        <translation>重新启动 Ovation Studio 时证书将续期。旧证书保留在旁边，扩展名为 .bak。信任它的浏览器需要改为信任新证书。</translation>
    </message>
    <message>
        <source>Could not renew the certificate</source>
        <translation>无法续期证书</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>证书的密钥</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>密钥 (*.pem *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The certificate is replaced when Ovation Studio is restarted. Leave both files where they are.</source>
        <translation>重新启动 Ovation Studio 时将替换证书。请勿移动这两个文件。</translation>
    </message>
    <message>
        <source>Could not replace the certificate</source>
        <translation>无法替换证书</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ChangeConnectionDialog</name>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>包含在每路流一个文件的录制中</translation>
    </message>
    <message>
        <source>Change connection “%1”</source>
        <translation>更改连接“%1”</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConnectionActions</name>
    <message>
        <source>New connection…</source>
        <translation>新建连接…</translation>
    </message>
    <message>
        <source>Invite a participant with a role, data and limits of bandwidth</source>
        <translation>邀请参与者，并指定角色、数据和带宽限制</translation>
    </message>
    <message>
        <source>Change connection…</source>
        <translation>更改连接…</translation>
    </message>
    <message>
        <source>Change the role of the selected participant, and whether it is recorded</source>
        <translation>更改所选参与者的角色以及是否录制</translation>
    </message>
    <message>
        <source>Disconnect participant</source>
        <translation>断开参与者</translation>
    </message>
    <message>
        <source>Disconnect the selected participant</source>
        <translation>断开所选参与者</translation>
    </message>
    <message>
        <source>Revoke invitation</source>
        <translation>撤销邀请</translation>
    </message>
    <message>
        <source>Make the token or guest link of the selected connection invalid</source>
        <translation>使所选连接的令牌或访客链接失效</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>已更改“%1”。</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>无法更改“%1”</translation>
    </message>
    <message>
        <source>Could not revoke the invitation of “%1”</source>
        <translation>无法撤销“%1”的邀请</translation>
    </message>
    <message>
        <source>Could not disconnect “%1”</source>
        <translation>无法断开“%1”</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ConsoleLine</name>
    <message>
        <source>Refused: %1.</source>
        <translation>已拒绝：%1。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln frames lost</source>
        <translation>
            <numerusform>丢失 %Ln 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Participants of the recording</source>
        <translation>录制的参与者</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Double-click to go to where the participant joins</source>
        <translation>双击跳转到参与者加入的时刻</translation>
    </message>
    <message>
        <source>Details of the selected recording appear here.</source>
        <translation>此处显示所选录制的详细信息。</translation>
    </message>
    <message>
        <source>No problems were found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Before you use this recording:</source>
        <translation>使用此录制之前：</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>元数据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保存位置</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1（屏幕）</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
</context>
<context>
    <name>ovation::ui::EventView</name>
    <message>
        <source>Session whose events are shown</source>
        <translation>显示其事件的会话</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the selected events, or all that are shown</source>
        <translation>复制所选事件，或所有显示的事件</translation>
    </message>
    <message>
        <source>Events of the session</source>
        <translation>会话事件</translation>
    </message>
    <message>
        <source>Selected session</source>
        <translation>所选会话</translation>
    </message>
    <message>
        <source>%1, ended %2</source>
        <translation>%1，结束于 %2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportDialog</name>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Settings of my own</source>
        <translation>自定义设置</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Whole recording</source>
        <translation>整个录制</translation>
    </message>
    <message>
        <source>Between the marks: %1 – %2</source>
        <translation>标记之间：%1 – %2</translation>
    </message>
    <message>
        <source>Loudness</source>
        <translation>响度</translation>
    </message>
    <message>
        <source>As recorded</source>
        <translation>与录制一致</translation>
    </message>
    <message>
        <source>−16 LUFS, for the web</source>
        <translation>−16 LUFS，用于网络</translation>
    </message>
    <message>
        <source>−23 LUFS, for broadcasts (EBU R128)</source>
        <translation>−23 LUFS，用于广播（EBU R128）</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>Small file</source>
        <translation>小文件</translation>
    </message>
    <message>
        <source>A file per participant</source>
        <translation>每位参与者一个文件</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Names of participants</source>
        <translation>参与者姓名</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1（屏幕）</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message>
        <source>Select a participant at least.</source>
        <translation>请至少选择一位参与者。</translation>
    </message>
    <message>
        <source>Choose where to save it.</source>
        <translation>请选择保存位置。</translation>
    </message>
    <message>
        <source>“%1” exists. Choose another name.</source>
        <translation>“%1”已存在。请选择其他名称。</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist. Choose another one.</source>
        <translation>文件夹“%1”不存在。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>自定义布局“%1”</translation>
    </message>
    <message>
        <source>Choose MP4 for a custom layout.</source>
        <translation>自定义布局请选择 MP4。</translation>
    </message>
    <message>
        <source>A custom layout shows the whole recording. Choose it as the range, and cut the MP4 afterwards.</source>
        <translation>自定义布局会显示整个录制。请将范围选为“整个录制”，之后再剪辑 MP4。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ExportPanel</name>
    <message>
        <source>Remove finished</source>
        <translation>移除已完成</translation>
    </message>
    <message>
        <source>Remove finished exports from the list; their files stay</source>
        <translation>从列表中移除已完成的导出；其文件保留</translation>
    </message>
    <message>
        <source>Could not export to “%1”</source>
        <translation>无法导出到“%1”</translation>
    </message>
    <message>
        <source>Could not show the folder: no file manager is installed. The file is %1.</source>
        <translation>无法显示文件夹：未安装文件管理器。文件为 %1。</translation>
    </message>
    <message>
        <source>No exports. Select a recording in the library, and choose Export there.</source>
        <translation>没有导出任务。请在媒体库中选择一个录制，然后选择“导出”。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FactsModel</name>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
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
        <translation>任意</translation>
    </message>
    <message>
        <source>%L1 fps</source>
        <translation>%L1 fps</translation>
    </message>
    <message>
        <source>audio only</source>
        <translation>仅音频</translation>
    </message>
    <message>
        <source>video only</source>
        <translation>仅视频</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Only while watched or recorded</source>
        <translation>仅在观看或录制时</translation>
    </message>
    <message>
        <source>Network cache</source>
        <translation>网络缓存</translation>
    </message>
    <message>
        <source>%L1 ms</source>
        <translation>%L1 ms</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>编解码器</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>抖动</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>丢失的数据包</translation>
    </message>
    <message>
        <source>Subscribers</source>
        <translation>订阅者</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>routed</source>
        <translation>路由</translation>
    </message>
    <message>
        <source>relayed</source>
        <translation>中继</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>always, while participants publish</source>
        <translation>始终，只要有参与者发布</translation>
    </message>
    <message>
        <source>when asked for</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Recorded as</source>
        <translation>录制为</translation>
    </message>
    <message>
        <source>Name of recordings</source>
        <translation>录制名称</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>Forced video codec</source>
        <translation>强制视频编解码器</translation>
    </message>
    <message>
        <source>Other codecs allowed</source>
        <translation>允许其他编解码器</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Invited, not joined since</source>
        <translation>受邀未加入，自</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Individual recording</source>
        <translation>单独录制</translation>
    </message>
    <message>
        <source>Data of the server</source>
        <translation>服务器数据</translation>
    </message>
    <message>
        <source>Data of the client</source>
        <translation>客户端数据</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>发送的视频</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>接收的视频</translation>
    </message>
    <message>
        <source>ICE servers of its own</source>
        <translation>专用 ICE 服务器</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>From the server to the participant and back. Cameras and synthetic participants do not tell it.</source>
        <translation>从服务器到参与者再返回的时间。摄像机和模拟参与者不提供此值。</translation>
    </message>
    <message>
        <source>Audio level</source>
        <translation>音频电平</translation>
    </message>
    <message>
        <source>%L1 dB</source>
        <translation>%L1 dB</translation>
    </message>
    <message>
        <source>The loudest of the last second, as the participant&apos;s browser measures it; 0 dB is the loudest there is, −127 dB is silence.</source>
        <translation>最近一秒内的最大值，由参与者的浏览器测得；0 dB 为最大，−127 dB 为静音。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileMenu</name>
    <message>
        <source>New file</source>
        <translation>新建文件</translation>
    </message>
    <message>
        <source>Name of the file:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Could not create “%1”</source>
        <translation>无法创建“%1”</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FileOpener</name>
    <message>
        <source>Could not open “%1”. Recordings (ZIP, MP4, WebM, MKV) and layouts (.ovation-layout) can be opened.</source>
        <translation>无法打开“%1”。可以打开录制（ZIP、MP4、WebM、MKV）和布局（.ovation-layout）。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayback</name>
    <message>
        <source>Could not play this recording: its file cannot be read.</source>
        <translation>无法播放此录制：其文件无法读取。</translation>
    </message>
    <message>
        <source>Could not play this recording: its file is neither MP4, WebM, Matroska, Ogg nor WAV.</source>
        <translation>无法播放此录制：其文件不是 MP4、WebM、Matroska、Ogg 或 WAV。</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>无法播放此录制</translation>
    </message>
    <message>
        <source>This machine cannot play recordings: Qt Multimedia has no backend. Install libqt6multimedia6 and gstreamer1.0-plugins-good, then restart Ovation Studio.</source>
        <translation>本机无法播放录制：Qt Multimedia 没有后端。请安装 libqt6multimedia6 和 gstreamer1.0-plugins-good，然后重新启动 Ovation Studio。</translation>
    </message>
    <message>
        <source>This recording has only audio, and no audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>此录制只有音频，而未找到音频输出。请连接设备，或安装并启动 pipewire-pulse 或 pulseaudio。</translation>
    </message>
    <message>
        <source>If other players show it, a codec is missing: install gstreamer1.0-libav, gstreamer1.0-plugins-good and gstreamer1.0-plugins-bad, then restart Ovation Studio.</source>
        <translation>如果其他播放器可以播放，说明缺少编解码器：请安装 gstreamer1.0-libav、gstreamer1.0-plugins-good 和 gstreamer1.0-plugins-bad，然后重新启动 Ovation Studio。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FilePlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>未找到音频输出，因此播放时没有音频。请连接设备，或安装并启动 pipewire-pulse 或 pulseaudio。</translation>
    </message>
    <message>
        <source>Could not play this recording: the disk does not answer, and too many recordings wait for it. Check the disk, then select the recording again.</source>
        <translation>无法播放此录制：磁盘没有响应，且等待它的录制过多。请检查磁盘，然后重新选择此录制。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Finder</name>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>搜索命令、会话、录制、布局和设置</translation>
    </message>
</context>
<context>
    <name>ovation::ui::FirstRun</name>
    <message>
        <source>Show a &amp;demo session with synthetic participants</source>
        <translation>显示带有模拟参与者的演示会话(&amp;D)</translation>
    </message>
    <message>
        <source>Welcome to Ovation Studio</source>
        <translation>欢迎使用 Ovation Studio</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Choose the folder that recordings are written to.</source>
        <translation>请选择用于写入录制的文件夹。</translation>
    </message>
    <message>
        <source>Folder of recordings</source>
        <translation>录制文件夹</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Enter the name or IP address at which clients reach this server. With “localhost” only this machine does.</source>
        <translation>请输入客户端访问此服务器时使用的名称或 IP 地址。使用“localhost”时只有本机可以访问。</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>地址(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The secret is copied.</source>
        <translation>密钥已复制。</translation>
    </message>
    <message>
        <source>Secret:</source>
        <translation>密钥：</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ovation Studio is set up. You can change everything later in the settings.</source>
        <translation>Ovation Studio 已设置完毕。以后可以在设置中更改所有内容。</translation>
    </message>
    <message>
        <source>%1 of %2 are free.</source>
        <translation>%2 中有 %1 可用。</translation>
    </message>
    <message>
        <source>Port %1 is free.</source>
        <translation>端口 %1 可用。</translation>
    </message>
    <message>
        <source>Could not listen on port %1</source>
        <translation>无法在端口 %1 上监听</translation>
    </message>
    <message>
        <source>Could not save the settings</source>
        <translation>无法保存设置</translation>
    </message>
    <message>
        <source>Applications log in with this secret, as OPENVIDU_SECRET. Copy it now: later it is shown only in the settings, on request. It is kept in a file that only you can read, which the server without a window reads, too.</source>
        <translation>应用程序使用此密钥（OPENVIDU_SECRET）登录。请立即复制：之后只能在设置中按需查看。它保存在只有您可以读取的文件中，无窗口的服务器也读取该文件。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GridPlayer</name>
    <message>
        <source>No audio output was found, so this plays without audio. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>未找到音频输出，因此播放时没有音频。请连接设备，或安装并启动 pipewire-pulse 或 pulseaudio。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::GuideWindow</name>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>搜索指南</translation>
    </message>
    <message>
        <source>No section of the guide has all these words.</source>
        <translation>指南中没有包含所有这些词的章节。</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>ovation::ui::HeaderBar</name>
    <message>
        <source>Address for applications (OPENVIDU_URL)</source>
        <translation>供应用程序使用的地址（OPENVIDU_URL）</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>复制访客链接</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Create a session first: a guest link belongs to a session</source>
        <translation>请先创建会话：访客链接属于某个会话</translation>
    </message>
    <message>
        <source>Stopping: finalizing recordings, at most 10 s…</source>
        <translation>正在停止：正在完成录制，最多 10 秒…</translation>
    </message>
    <message>
        <source>Stopping: closing sessions, at most 10 s…</source>
        <translation>正在停止：正在关闭会话，最多 10 秒…</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Your own arrangements of the window</source>
        <translation>您自己的窗口布局</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join “%1”</source>
        <translation>复制允许一位参与者加入“%1”的访客链接</translation>
    </message>
</context>
<context>
    <name>ovation::ui::IceServerList</name>
    <message>
        <source>User name</source>
        <translation>用户名</translation>
    </message>
    <message>
        <source>No sign-in</source>
        <translation>无需登录</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>用户名和密码</translation>
    </message>
    <message>
        <source>Shared secret</source>
        <translation>共享密钥</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Address of ICE server %1</source>
        <translation>ICE 服务器 %1 的地址</translation>
    </message>
    <message>
        <source>How ICE server %1 is signed in to</source>
        <translation>ICE 服务器 %1 的登录方式</translation>
    </message>
    <message>
        <source>User name for ICE server %1</source>
        <translation>ICE 服务器 %1 的用户名</translation>
    </message>
    <message>
        <source>Password or secret for ICE server %1</source>
        <translation>ICE 服务器 %1 的密码或密钥</translation>
    </message>
    <message>
        <source>Remove ICE server %1</source>
        <translation>移除 ICE 服务器 %1</translation>
    </message>
    <message>
        <source>Add ICE server</source>
        <translation>添加 ICE 服务器</translation>
    </message>
    <message numerus="yes">
        <source>%Ln servers are enough</source>
        <translation>
            <numerusform>%Ln 个服务器已足够</numerusform>
        </translation>
    </message>
    <message>
        <source>Server %1: %2</source>
        <comment>number of an ICE server, what is wrong with it</comment>
        <translation>服务器 %1：%2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::InvitationDialog</name>
    <message>
        <source>as in the settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source> kbps</source>
        <translation> kbps</translation>
    </message>
    <message>
        <source>New connection to “%1”</source>
        <translation>到“%1”的新连接</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>For the application, for example a name. All participants get it.</source>
        <translation>供应用程序使用，例如名称。所有参与者都会收到。</translation>
    </message>
    <message>
        <source>Include in recordings with one file per stream</source>
        <translation>包含在每路流一个文件的录制中</translation>
    </message>
    <message>
        <source>Create connection</source>
        <translation>创建连接</translation>
    </message>
    <message>
        <source>Least video that it sends, in kbps</source>
        <translation>发送视频的最低带宽 (kbps)</translation>
    </message>
    <message>
        <source>Most video that it sends, in kbps</source>
        <translation>发送视频的最高带宽 (kbps)</translation>
    </message>
    <message>
        <source>Least video that it gets, in kbps</source>
        <translation>接收视频的最低带宽 (kbps)</translation>
    </message>
    <message>
        <source>Most video that it gets, in kbps</source>
        <translation>接收视频的最高带宽 (kbps)</translation>
    </message>
    <message>
        <source>Video it sends</source>
        <translation>发送的视频</translation>
    </message>
    <message>
        <source>Video it gets</source>
        <translation>接收的视频</translation>
    </message>
    <message>
        <source>The least and the most bandwidth; 0 is unlimited.</source>
        <translation>最低和最高带宽；0 表示不限。</translation>
    </message>
    <message>
        <source>The connection waits for one participant, who joins with the token or the guest link. Copy what you need: it is not shown again.</source>
        <translation>此连接等待一位参与者使用令牌或访客链接加入。请复制所需内容：不会再次显示。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Token for an application</source>
        <translation>用于应用程序的令牌</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>复制令牌</translation>
    </message>
    <message>
        <source>Guest link for a browser</source>
        <translation>用于浏览器的访客链接</translation>
    </message>
    <message>
        <source>Copy the guest link</source>
        <translation>复制访客链接</translation>
    </message>
    <message>
        <source>Could not create the connection</source>
        <translation>无法创建连接</translation>
    </message>
    <message>
        <source>ICE servers</source>
        <translation>ICE 服务器</translation>
    </message>
    <message>
        <source>STUN and TURN servers for this participant, instead of those in the settings.</source>
        <translation>此参与者使用的 STUN 和 TURN 服务器，代替设置中的服务器。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::JobRow</name>
    <message>
        <source>Pause this export</source>
        <translation>暂停此导出</translation>
    </message>
    <message>
        <source>Cancel this export</source>
        <translation>取消此导出</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Progress of “%1”</source>
        <translation>“%1”的进度</translation>
    </message>
    <message>
        <source>Resume this export</source>
        <translation>继续此导出</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutChooser</name>
    <message>
        <source>Layout of the preview</source>
        <translation>预览的布局</translation>
    </message>
    <message>
        <source>As recorded (%1)</source>
        <translation>与录制一致（%1）</translation>
    </message>
    <message>
        <source>Layout of the preview: %1</source>
        <translation>预览的布局：%1</translation>
    </message>
    <message>
        <source>Layout of the preview: as recorded, %1</source>
        <translation>预览的布局：与录制一致，%1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutEditor</name>
    <message>
        <source>Select a layout, or create one, to edit its files here.</source>
        <translation>请选择或新建一个布局，在此编辑其文件。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save all files of the layout and reload the page</source>
        <translation>保存布局的所有文件并重新加载页面</translation>
    </message>
    <message>
        <source>Save automatically</source>
        <translation>自动保存</translation>
    </message>
    <message>
        <source>Save a second after you stop typing, and refresh the page</source>
        <translation>停止输入一秒后保存并刷新页面</translation>
    </message>
    <message>
        <source>New file…</source>
        <translation>新建文件…</translation>
    </message>
    <message>
        <source>Add a file to the layout</source>
        <translation>向布局添加文件</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open another file of the layout</source>
        <translation>打开布局的其他文件</translation>
    </message>
    <message>
        <source>Could not save “%1”</source>
        <translation>无法保存“%1”</translation>
    </message>
    <message>
        <source>The editor ended unexpectedly and was restarted. Your changes are kept.</source>
        <translation>编辑器意外结束并已重新启动。您的更改已保留。</translation>
    </message>
    <message>
        <source>Recovered unsaved changes: %1</source>
        <translation>已恢复未保存的更改：%1</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Another program changed “%1”, so it is not saved automatically. Save it to replace that change.</source>
        <translation>其他程序更改了“%1”，因此不会自动保存。保存它将覆盖该更改。</translation>
    </message>
    <message>
        <source>Load it</source>
        <translation>加载</translation>
    </message>
    <message>
        <source>Could not open “%1”</source>
        <translation>无法打开“%1”</translation>
    </message>
    <message>
        <source>%1:%2 is incomplete</source>
        <translation>%1:%2 不完整</translation>
    </message>
    <message>
        <source>Close file</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutImport</name>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>%1 could not be imported</source>
        <translation>无法导入 %1</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>已导入“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>已取消，未留下任何文件</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutList</name>
    <message>
        <source>Main layout</source>
        <translation>主布局</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New layout from a template</source>
        <translation>从模板新建布局</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a layout from an archive</source>
        <translation>从压缩包导入布局</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the selected layout as an archive</source>
        <translation>将所选布局导出为压缩包</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>创建副本…</translation>
    </message>
    <message>
        <source>Duplicate the selected layout</source>
        <translation>创建所选布局的副本</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Rename the selected layout</source>
        <translation>重命名所选布局</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected layout</source>
        <translation>删除所选布局</translation>
    </message>
    <message>
        <source>No layout yet</source>
        <translation>尚无布局</translation>
    </message>
    <message>
        <source>A layout is a web page that shows the participants of a session the way you want them recorded. Begin with a template: you see it live while you edit it. Applications record it with recordingLayout CUSTOM and its folder as customLayout.</source>
        <translation>布局是一个网页，按您希望录制的方式显示会话的参与者。请从模板开始：编辑时可以实时看到效果。应用程序使用 recordingLayout CUSTOM 并以其文件夹作为 customLayout 来录制它。</translation>
    </message>
    <message>
        <source>New layout…</source>
        <translation>新建布局…</translation>
    </message>
    <message>
        <source>Import an archive…</source>
        <translation>导入压缩包…</translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Available when the archive in progress is finished</source>
        <translation>当前压缩包处理完成后可用</translation>
    </message>
    <message>
        <source>“%1” could not be made</source>
        <translation>无法创建“%1”</translation>
    </message>
    <message>
        <source>Import a layout</source>
        <translation>导入布局</translation>
    </message>
    <message>
        <source>Archives (%1)</source>
        <translation>压缩包 (%1)</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Exporting “%1”…</source>
        <translation>正在导出“%1”…</translation>
    </message>
    <message>
        <source>“%1” could not be exported</source>
        <translation>无法导出“%1”</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>已导出到 %1</translation>
    </message>
    <message>
        <source>Duplicate “%1”</source>
        <translation>创建“%1”的副本</translation>
    </message>
    <message>
        <source>Folder of the copy:</source>
        <translation>副本的文件夹：</translation>
    </message>
    <message>
        <source>“%1” could not be duplicated</source>
        <translation>无法创建“%1”的副本</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>重命名“%1”</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>“%1” could not be renamed</source>
        <translation>无法重命名“%1”</translation>
    </message>
    <message>
        <source>“%1” could not be deleted</source>
        <translation>无法删除“%1”</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” could not be brought back</source>
        <translation>无法恢复“%1”</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Canceled; nothing was left behind</source>
        <translation>已取消，未留下任何文件</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutNote</name>
    <message>
        <source>Show the layout</source>
        <translation>显示布局</translation>
    </message>
    <message>
        <source>Open the layout in Design, which shows its page live</source>
        <translation>在“设计”中打开该布局，实时显示其页面</translation>
    </message>
    <message>
        <source>Recordings of this session have a custom layout, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>此会话的录制使用自定义布局，即一个网页。预览以网格显示相同的参与者。</translation>
    </message>
    <message>
        <source>Recordings of this session have the custom layout “%1”, which is a web page. The preview shows a grid of the same participants.</source>
        <translation>此会话的录制使用自定义布局“%1”，即一个网页。预览以网格显示相同的参与者。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutSaver</name>
    <message>
        <source>it is not UTF-8 on the disk; save it to convert it</source>
        <translation>磁盘上的文件不是 UTF-8；保存即可转换</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LayoutsPanel</name>
    <message>
        <source>Layouts are shown once the server is running.</source>
        <translation>服务器运行后将显示布局。</translation>
    </message>
    <message>
        <source>Could not show layouts</source>
        <translation>无法显示布局</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1”有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Could not set up the stage</source>
        <translation>无法设置舞台</translation>
    </message>
    <message>
        <source>Could not load the part of the program that edits and shows layouts (%1). Install the package ovation-studio-layouts.</source>
        <translation>无法加载用于编辑和显示布局的程序组件（%1）。请安装软件包 ovation-studio-layouts。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryCommands</name>
    <message numerus="yes">
        <source>Could not delete %n recordings</source>
        <translation>
            <numerusform>无法删除 %n 个录制</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>无法删除“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Moved %n recordings to the trash</source>
        <translation>
            <numerusform>已将 %n 个录制移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>已将“%1”移到回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>Could not restore %n recordings</source>
        <translation>
            <numerusform>无法还原 %n 个录制</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>无法还原“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are deleted from the disk. This cannot be undone.</source>
        <translation>
            <numerusform>将从磁盘删除 %n 个录制。此操作无法撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is deleted from the disk. This cannot be undone.</source>
        <translation>将从磁盘删除“%1”。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Delete permanently</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Could not change “%1”</source>
        <translation>无法更改“%1”</translation>
    </message>
    <message>
        <source>Downloading “%1”…</source>
        <translation>正在下载“%1”…</translation>
    </message>
    <message>
        <source>Could not download “%1”</source>
        <translation>无法下载“%1”</translation>
    </message>
    <message>
        <source>“%1” is on this machine now</source>
        <translation>“%1”现已在本机</translation>
    </message>
    <message>
        <source>Could not show the folder of “%1”: no file manager is installed. The file is %2.</source>
        <translation>无法显示“%1”的文件夹：未安装文件管理器。文件为 %2。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryFilters</name>
    <message>
        <source>Kept only</source>
        <translation>仅保留的</translation>
    </message>
    <message>
        <source>Filter by mode</source>
        <translation>按模式筛选</translation>
    </message>
    <message>
        <source>Any mode</source>
        <translation>任意模式</translation>
    </message>
    <message>
        <source>Composed</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>独立</translation>
    </message>
    <message>
        <source>Filter by status</source>
        <translation>按状态筛选</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Filter by health</source>
        <translation>按健康状况筛选</translation>
    </message>
    <message>
        <source>Any health</source>
        <translation>任意健康状况</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>With remarks</source>
        <translation>有提示</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>Filter by date</source>
        <translation>按日期筛选</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>任意日期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>最近 12 个月</translation>
    </message>
    <message>
        <source>Between two dates</source>
        <translation>两个日期之间</translation>
    </message>
    <message>
        <source>Filter by length</source>
        <translation>按时长筛选</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>任意时长</translation>
    </message>
    <message>
        <source>Under 1 min</source>
        <translation>1 分钟以内</translation>
    </message>
    <message>
        <source>1–10 min</source>
        <translation>1–10 分钟</translation>
    </message>
    <message>
        <source>10–60 min</source>
        <translation>10–60 分钟</translation>
    </message>
    <message>
        <source>Over 1 h</source>
        <translation>1 小时以上</translation>
    </message>
    <message>
        <source>Filter by tag</source>
        <translation>按标签筛选</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryImport</name>
    <message>
        <source>Recordings (%1)</source>
        <translation>录制 (%1)</translation>
    </message>
    <message>
        <source>Could not import “%1”</source>
        <translation>无法导入“%1”</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryPanel</name>
    <message>
        <source>Loading recordings…</source>
        <translation>正在加载录制…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Import a ZIP or a movie of another server</source>
        <translation>导入其他服务器的 ZIP 或视频</translation>
    </message>
    <message>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <source>Show thumbnails instead of a table</source>
        <translation>以缩略图代替表格显示</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by date, length, mode, health and tag</source>
        <translation>按日期、时长、模式、健康状况和标签筛选</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Show deleted recordings; they are kept for seven days</source>
        <translation>显示已删除的录制；它们将保留七天</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>播放所选录制</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the selected recording</source>
        <translation>导出所选录制</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Download the file of the selected recording to this machine</source>
        <translation>将所选录制的文件下载到本机</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>在文件夹中显示所选录制</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep the selected recordings: no retention rule removes them</source>
        <translation>保留所选录制：任何保留规则都不会移除它们</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move the selected recordings to the trash</source>
        <translation>将所选录制移到回收站</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Take the selected recordings out of the trash</source>
        <translation>将所选录制从回收站中还原</translation>
    </message>
    <message>
        <source>Delete permanently…</source>
        <translation>永久删除…</translation>
    </message>
    <message>
        <source>Delete the selected recordings permanently</source>
        <translation>永久删除所选录制</translation>
    </message>
    <message>
        <source>Search recordings</source>
        <translation>搜索录制</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Importing “%1”. Then: %2 more…</source>
        <translation>正在导入“%1”。之后还有 %2 个…</translation>
    </message>
    <message>
        <source>Importing “%1”…</source>
        <translation>正在导入“%1”…</translation>
    </message>
    <message>
        <source>No recording matches</source>
        <translation>没有匹配的录制</translation>
    </message>
    <message>
        <source>Search for fewer words, or filter less.</source>
        <translation>请减少搜索词或筛选条件。</translation>
    </message>
    <message>
        <source>The library is still being read. More may appear.</source>
        <translation>仍在读取媒体库，可能会出现更多。</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>清除搜索和筛选</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>回收站为空</translation>
    </message>
    <message>
        <source>Deleted recordings stay here for seven days and can be restored.</source>
        <translation>已删除的录制会在此保留七天，期间可以还原。</translation>
    </message>
    <message>
        <source>Reading the library…</source>
        <translation>正在读取媒体库…</translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>尚无录制</translation>
    </message>
    <message>
        <source>Record a session in Administer (Alt+1), or drop a ZIP or a movie of OpenVidu or Vonage here to import it.</source>
        <translation>请在“管理”（Alt+1）中录制会话，或将 OpenVidu 或 Vonage 的 ZIP 或视频拖到此处导入。</translation>
    </message>
    <message>
        <source>Stop this recording before you delete it</source>
        <translation>删除前请先停止此录制</translation>
    </message>
    <message>
        <source>Select a recording to export it</source>
        <translation>请选择要导出的录制</translation>
    </message>
    <message>
        <source>This recording is still running</source>
        <translation>此录制仍在进行</translation>
    </message>
    <message>
        <source>Import a recording</source>
        <translation>导入录制</translation>
    </message>
    <message>
        <source>Imported “%1”</source>
        <translation>已导入“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n recordings</source>
        <translation>
            <numerusform>已导入 %n 个录制</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings will be removed from %1 on. Mark with Keep what shall stay.</source>
        <translation>
            <numerusform>%n 个录制将从 %1 起被移除。请用“保留”标记需要留下的录制。</numerusform>
        </translation>
    </message>
    <message>
        <source>Search names, sessions, participants, markers, notes</source>
        <translation>搜索名称、会话、参与者、标记、备注</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibrarySearch</name>
    <message>
        <source>Could not read the library</source>
        <translation>无法读取媒体库</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LibraryViews</name>
    <message>
        <source>Recordings as a table</source>
        <translation>以表格显示录制</translation>
    </message>
    <message>
        <source>see details</source>
        <translation>见详细信息</translation>
    </message>
    <message>
        <source>Recordings as thumbnails</source>
        <translation>以缩略图显示录制</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LivePage</name>
    <message>
        <source>The selected layout is shown here, as it will be recorded.</source>
        <translation>此处按录制时的样子显示所选布局。</translation>
    </message>
    <message>
        <source>Pages cannot be shown here.</source>
        <translation>此处无法显示页面。</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>重新加载</translation>
    </message>
    <message>
        <source>Reload the page</source>
        <translation>重新加载页面</translation>
    </message>
    <message>
        <source>Open address…</source>
        <translation>打开地址…</translation>
    </message>
    <message>
        <source>Show the layout of another server</source>
        <translation>显示其他服务器的布局</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>录制 10 秒</translation>
    </message>
    <message>
        <source>Save, record the layout for ten seconds and open the recording</source>
        <translation>保存、将布局录制十秒并打开录制</translation>
    </message>
    <message>
        <source>Snapshot…</source>
        <translation>快照…</translation>
    </message>
    <message>
        <source>Save an image of the page as PNG</source>
        <translation>将页面图像保存为 PNG</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>Compare the page with the last snapshot</source>
        <translation>将页面与上一张快照比较</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Play the page&apos;s audio</source>
        <translation>播放页面的音频</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Open address</source>
        <translation>打开地址</translation>
    </message>
    <message>
        <source>Address of a layout (https://…), empty for the selected one:</source>
        <translation>布局的地址（https://…），留空则使用所选布局：</translation>
    </message>
    <message>
        <source>Could not show the page</source>
        <translation>无法显示页面</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>The page ended unexpectedly: perhaps it ran out of memory. Reload it.</source>
        <translation>页面意外结束：可能是内存不足。请重新加载。</translation>
    </message>
    <message>
        <source>Could not load the page: %1. Save or reload it.</source>
        <translation>无法加载页面：%1。请保存或重新加载。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogModel</name>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>ovation::ui::LogWindow</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>All levels</source>
        <translation>所有级别</translation>
    </message>
    <message>
        <source>Info and worse</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Filter messages</source>
        <translation>筛选消息</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>继续(&amp;R)</translation>
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Logs (*.log *.txt)</source>
        <translation>日志 (*.log *.txt)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Could not save the log</source>
        <translation>无法保存日志</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineCheck</name>
    <message>
        <source>Progress of the test</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>Composes recordings of synthetic participants for about 5 seconds, with all processors. Nothing is kept.</source>
        <translation>用全部处理器合成模拟参与者的录制，约 5 秒。不保留任何内容。</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>正在测试…</translation>
    </message>
    <message>
        <source>The test was canceled.</source>
        <translation>测试已取消。</translation>
    </message>
    <message>
        <source>Could not test this machine</source>
        <translation>无法测试本机</translation>
    </message>
    <message>
        <source>This machine does not keep up with a session of %1 participants at %2 × %3. Record with a smaller size or frame rate, or one file per stream.</source>
        <translation>本机无法跟上 %1 位参与者、%2 × %3 的会话。请用较小的尺寸或帧率录制，或每路流一个文件。</translation>
    </message>
    <message numerus="yes">
        <source>This machine records %n sessions of %1 participants at %2 × %3 at once.</source>
        <translation>
            <numerusform>本机可同时录制 %n 个会话，每个会话 %1 位参与者，尺寸 %2 × %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Test this machine</source>
        <translation>测试本机(&amp;T)</translation>
    </message>
    <message>
        <source>A recording is running, and the test would disturb it</source>
        <translation>正在录制，测试会影响录制</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MachineDialog</name>
    <message>
        <source>Test this machine</source>
        <translation>测试本机</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MainMenu</name>
    <message>
        <source>&amp;Session</source>
        <translation>会话(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Recording</source>
        <translation>录制(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Uploads</source>
        <translation>上传(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>媒体库(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>搜索(&amp;S)…</translation>
    </message>
    <message>
        <source>N&amp;otifications</source>
        <translation>通知(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Ovation Studio</source>
        <translation>关于 Ovation Studio(&amp;A)</translation>
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
        <translation>服务器无法启动</translation>
    </message>
    <message>
        <source>Fix the problem, then restart Ovation Studio.</source>
        <translation>请解决该问题，然后重新启动 Ovation Studio。</translation>
    </message>
    <message>
        <source>Could not upload “%1”: %2</source>
        <translation>无法上传“%1”：%2</translation>
    </message>
    <message>
        <source>An export is running. Quitting cancels it and disconnects all participants.</source>
        <translation>正在导出。退出将取消导出并断开所有参与者。</translation>
    </message>
    <message>
        <source>A recording is running. Quitting stops and keeps it, and disconnects all participants.</source>
        <translation>正在录制。退出将停止并保留该录制，同时断开所有参与者。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MarkerEditor</name>
    <message>
        <source>Could not add a marker</source>
        <translation>无法添加标记</translation>
    </message>
    <message>
        <source>Added a marker at %1</source>
        <translation>已在 %1 添加标记</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>命名…</translation>
    </message>
    <message>
        <source>Could not move the marker</source>
        <translation>无法移动标记</translation>
    </message>
    <message>
        <source>Could not delete the marker</source>
        <translation>无法删除标记</translation>
    </message>
    <message>
        <source>Deleted the marker at %1</source>
        <translation>已删除 %1 处的标记</translation>
    </message>
    <message>
        <source>Deleted the marker “%1”</source>
        <translation>已删除标记“%1”</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Could not restore the marker</source>
        <translation>无法恢复标记</translation>
    </message>
    <message>
        <source>Rename marker</source>
        <translation>重命名标记</translation>
    </message>
    <message>
        <source>Name of the marker at %1</source>
        <translation>%1 处标记的名称</translation>
    </message>
    <message>
        <source>Could not rename the marker</source>
        <translation>无法重命名标记</translation>
    </message>
</context>
<context>
    <name>ovation::ui::MessageBar</name>
    <message>
        <source>Dismiss (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewLayoutDialog</name>
    <message>
        <source>New layout</source>
        <translation>新建布局</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>ovation::ui::NewSessionDialog</name>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Its recordings, unless a start says otherwise</source>
        <translation>其录制的默认值（开始录制时可另行指定）</translation>
    </message>
    <message>
        <source>Create session</source>
        <translation>创建会话</translation>
    </message>
    <message>
        <source>a random name</source>
        <translation>随机名称</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Letters, digits, _ and -. Applications join by this name.</source>
        <translation>字母、数字、_ 和 -。应用程序以此名称加入。</translation>
    </message>
    <message>
        <source>Routed, can be recorded</source>
        <translation>路由，可录制</translation>
    </message>
    <message>
        <source>Relayed, can&apos;t be recorded</source>
        <translation>中继，不可录制</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>When asked for</source>
        <translation>按需</translation>
    </message>
    <message>
        <source>Always, while participants publish</source>
        <translation>始终，只要有参与者发布</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>As in the settings</source>
        <translation>按设置</translation>
    </message>
    <message>
        <source>Any that the browser chooses</source>
        <translation>由浏览器选择</translation>
    </message>
    <message>
        <source>Preferred by the server (VP8)</source>
        <translation>服务器首选 (VP8)</translation>
    </message>
    <message>
        <source>Video codec</source>
        <translation>视频编解码器</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Other codecs</source>
        <translation>其他编解码器</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>与录制的 ID 相同</translation>
    </message>
    <message>
        <source>Becomes a file name. Several recordings may have the same.</source>
        <translation>将用作文件名。多个录制可以同名。</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>一个文件，包含所有参与者</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>一个文件，包含所有参与者，快速启动</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>每路流一个文件，打包为 ZIP</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Go on without streams that fail</source>
        <translation>忽略失败的流并继续</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>Folder or address of the custom layout</source>
        <translation>自定义布局的文件夹或地址</translation>
    </message>
    <message>
        <source>folder or address</source>
        <translation>文件夹或地址</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>显示参与者姓名</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>为没有视频的参与者显示占位图</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>black</source>
        <translation>黑色</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>A color like #202830, or an image in the folder of layouts.</source>
        <translation>类似 #202830 的颜色，或布局文件夹中的图像。</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>多少分钟后停止</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>达到多少 MB 时停止</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Shared memory in MiB</source>
        <translation>共享内存 (MiB)</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Applications read it back; this server needs none.</source>
        <translation>应用程序会读回该值；此服务器不需要共享内存。</translation>
    </message>
    <message>
        <source>Shared memory</source>
        <translation>共享内存</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>无法创建会话</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Notifier</name>
    <message>
        <source>Recording &amp;finished</source>
        <translation>录制完成(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recording failed or ended early</source>
        <translation>录制失败或提前结束(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Disk space is low</source>
        <translation>磁盘空间不足(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Upload failed</source>
        <translation>上传失败(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Participant waits alone</source>
        <translation>参与者独自等待(&amp;P)</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsole</name>
    <message>
        <source>Messages of the page</source>
        <translation>页面的消息</translation>
    </message>
    <message>
        <source>Which messages are shown</source>
        <translation>显示哪些消息</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>所有消息</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Clear the messages</source>
        <translation>清除消息</translation>
    </message>
    <message>
        <source>Console and network</source>
        <translation>控制台和网络</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warnings</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageConsoleModel</name>
    <message>
        <source>%1
Double-click to go there</source>
        <translation>%1
双击跳转到该处</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PageSnapshots</name>
    <message>
        <source>Save snapshot</source>
        <translation>保存快照</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>图像 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Could not write %1. Choose another folder.</source>
        <translation>无法写入 %1。请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Palette</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Search commands, sessions, recordings, layouts and settings</source>
        <translation>搜索命令、会话、录制、布局和设置</translation>
    </message>
    <message>
        <source>No command, session, recording, layout or setting has all these words.</source>
        <translation>没有命令、会话、录制、布局或设置包含所有这些词。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Setting: %1</source>
        <translation>设置：%1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ParticipantList</name>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1（屏幕）</translation>
    </message>
    <message>
        <source>Hear only %1</source>
        <translation>仅听 %1</translation>
    </message>
    <message>
        <source>Mute %1</source>
        <translation>将 %1 静音</translation>
    </message>
    <message>
        <source>Hide %1</source>
        <translation>隐藏 %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PastRecording</name>
    <message numerus="yes">
        <source>Record the last %n minutes</source>
        <translation>
            <numerusform>录制最近 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds</source>
        <translation>
            <numerusform>录制最近 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>请选择要录制的会话</translation>
    </message>
    <message>
        <source>Record each participant of the selected session, beginning in the past</source>
        <translation>单独录制所选会话的每位参与者，从之前的时刻开始</translation>
    </message>
    <message>
        <source>Recording “%1”, beginning in the past.</source>
        <translation>正在录制“%1”，从之前的时刻开始。</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>无法录制“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n minutes as one movie</source>
        <translation>
            <numerusform>将最近 %n 分钟录制为一个视频</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record the last %n seconds as one movie</source>
        <translation>
            <numerusform>将最近 %n 秒录制为一个视频</numerusform>
        </translation>
    </message>
    <message>
        <source>Record the selected session as one movie, beginning in the past</source>
        <translation>将所选会话从过去开始录制为一个视频</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerControls</name>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>One frame back</source>
        <translation>后退一帧</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>One frame forward</source>
        <translation>前进一帧</translation>
    </message>
    <message>
        <source>Back 10 s</source>
        <translation>后退 10 秒</translation>
    </message>
    <message>
        <source>Forward 10 s</source>
        <translation>前进 10 秒</translation>
    </message>
    <message>
        <source>Back 5 s</source>
        <translation>后退 5 秒</translation>
    </message>
    <message>
        <source>Forward 5 s</source>
        <translation>前进 5 秒</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>到开头</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>到结尾</translation>
    </message>
    <message>
        <source>Position and duration</source>
        <translation>位置和时长</translation>
    </message>
    <message>
        <source>Add a marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Previous marker</source>
        <translation>上一个标记</translation>
    </message>
    <message>
        <source>Next marker</source>
        <translation>下一个标记</translation>
    </message>
    <message>
        <source>Mark the beginning of a clip</source>
        <translation>标记片段起点</translation>
    </message>
    <message>
        <source>Mark the end of a clip</source>
        <translation>标记片段终点</translation>
    </message>
    <message>
        <source>Repeat between the marks (I, O)</source>
        <translation>在标记之间循环（I、O）</translation>
    </message>
    <message>
        <source>Remove the marks</source>
        <translation>清除标记</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>保存此帧</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed (&lt; and &gt;)</source>
        <translation>速度（&lt; 和 &gt;）</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>更慢</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>更快</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Volume (Up and Down)</source>
        <translation>音量（上下方向键）</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>提高音量</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>降低音量</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PlayerPanel</name>
    <message>
        <source>Select a recording in the library to watch it here.</source>
        <translation>请在媒体库中选择一个录制，在此观看。</translation>
    </message>
    <message>
        <source>There is no frame to save yet.</source>
        <translation>还没有可保存的帧。</translation>
    </message>
    <message>
        <source>This recording is still running. It can be watched once it is stopped.</source>
        <translation>此录制仍在进行。停止后即可观看。</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>This recording has no streams to play. Its details say why.</source>
        <translation>此录制没有可播放的流。其详细信息说明了原因。</translation>
    </message>
    <message>
        <source>This recording has no file to play.</source>
        <translation>此录制没有可播放的文件。</translation>
    </message>
    <message>
        <source>Could not play this recording</source>
        <translation>无法播放此录制</translation>
    </message>
    <message>
        <source>Could not play “%1”</source>
        <translation>无法播放“%1”</translation>
    </message>
    <message>
        <source>Audio only</source>
        <translation>仅音频</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewAudio</name>
    <message>
        <source>Listen</source>
        <translation>监听</translation>
    </message>
    <message>
        <source>Listen to this session</source>
        <translation>监听此会话</translation>
    </message>
    <message>
        <source>Volume of the preview</source>
        <translation>预览音量</translation>
    </message>
    <message>
        <source>No audio output was found. Connect a device, or install and start pipewire-pulse or pulseaudio.</source>
        <translation>未找到音频输出。请连接设备，或安装并启动 pipewire-pulse 或 pulseaudio。</translation>
    </message>
    <message>
        <source>Stop listening to this session</source>
        <translation>停止监听此会话</translation>
    </message>
</context>
<context>
    <name>ovation::ui::PreviewPanel</name>
    <message>
        <source>Select a session to preview it.</source>
        <translation>请选择要预览的会话。</translation>
    </message>
    <message>
        <source>No participant of “%1” is publishing audio or video yet.</source>
        <translation>“%1”中尚无参与者发布音频或视频。</translation>
    </message>
    <message>
        <source>Save this frame</source>
        <translation>保存此帧</translation>
    </message>
    <message>
        <source>Save this frame as an image</source>
        <translation>将此帧保存为图像</translation>
    </message>
    <message>
        <source>Safe areas</source>
        <translation>安全区</translation>
    </message>
    <message>
        <source>Show in which area every screen shows action and titles</source>
        <translation>显示任何屏幕都能完整显示动作和字幕的区域</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Show the preview on the whole screen; Esc returns</source>
        <translation>全屏显示预览；按 Esc 返回</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>多画面</translation>
    </message>
    <message>
        <source>Show all sessions at once, in small previews</source>
        <translation>以小预览同时显示所有会话</translation>
    </message>
    <message>
        <source>“%1” is muted in composed recordings.</source>
        <translation>“%1”在合成录制中已静音。</translation>
    </message>
    <message>
        <source>“%1” is heard in composed recordings again.</source>
        <translation>“%1”在合成录制中恢复声音。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Could not undo it</source>
        <translation>无法撤销</translation>
    </message>
    <message>
        <source>Could not mute “%1” in recordings</source>
        <translation>无法在录制中将“%1”静音</translation>
    </message>
    <message>
        <source>Could not unmute “%1” in recordings</source>
        <translation>无法在录制中取消“%1”的静音</translation>
    </message>
    <message>
        <source>“%1” is not pinned any more.</source>
        <translation>“%1”已取消固定。</translation>
    </message>
    <message>
        <source>“%1” is pinned.</source>
        <translation>“%1”已固定。</translation>
    </message>
    <message>
        <source>Could not pin “%1”</source>
        <translation>无法固定“%1”</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordControl</name>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Start or stop the recording of this session</source>
        <translation>开始或停止录制此会话</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>已暂停 %1</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>无法录制“%1”</translation>
    </message>
    <message>
        <source>Could not stop the recording of “%1”</source>
        <translation>无法停止录制“%1”</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the recording of this session</source>
        <translation>停止录制此会话</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>请选择要录制的会话</translation>
    </message>
    <message>
        <source>Record this session</source>
        <translation>录制此会话</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordOptionsDialog</name>
    <message>
        <source>Record “%1”</source>
        <translation>录制“%1”</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>same as the recording&apos;s id</source>
        <translation>与录制的 ID 相同</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>One file with all participants</source>
        <translation>一个文件，包含所有参与者</translation>
    </message>
    <message>
        <source>One file with all participants, quick start</source>
        <translation>一个文件，包含所有参与者，快速启动</translation>
    </message>
    <message>
        <source>One file per stream, in a ZIP archive</source>
        <translation>每路流一个文件，打包为 ZIP</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>高度（像素）</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frames per second</source>
        <translation>每秒帧数</translation>
    </message>
    <message>
        <source> fps</source>
        <translation> fps</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Show names of participants</source>
        <translation>显示参与者姓名</translation>
    </message>
    <message>
        <source>Show placeholders for participants without video</source>
        <translation>为没有视频的参与者显示占位图</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Background color as #rrggbb</source>
        <translation>背景颜色，格式 #rrggbb</translation>
    </message>
    <message>
        <source>Choose the background color</source>
        <translation>选择背景颜色</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Stop after minutes</source>
        <translation>多少分钟后停止</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Stop at megabytes</source>
        <translation>达到多少 MB 时停止</translation>
    </message>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>Stop after</source>
        <translation>停止于</translation>
    </message>
    <message>
        <source>or</source>
        <translation>或</translation>
    </message>
    <message>
        <source>Custom layout</source>
        <translation>自定义布局</translation>
    </message>
    <message>
        <source>Custom layout “%1”</source>
        <translation>自定义布局“%1”</translation>
    </message>
    <message>
        <source>Starts at once because everything is kept ready. It begins in the layout of the session, which can be changed while it runs.</source>
        <translation>由于一切均已准备就绪，可立即开始。录制从会话的布局开始，进行过程中可以更改布局。</translation>
    </message>
    <message>
        <source>An MP4 file with all participants, or a WebM file with audio only.</source>
        <translation>包含所有参与者的 MP4 文件，或仅含音频的 WebM 文件。</translation>
    </message>
    <message>
        <source>Every stream as sent, without re-encoding.</source>
        <translation>每路流保持原样，不重新编码。</translation>
    </message>
    <message>
        <source>A recording with one file for all participants is running already. Choose one file per stream for a second one at the same time.</source>
        <translation>已有一个包含所有参与者的单文件录制正在进行。若要同时进行第二个录制，请选择每路流一个文件。</translation>
    </message>
    <message>
        <source>A recording with one file per stream is running already. Choose one file with all participants for a second one at the same time.</source>
        <translation>已有一个每路流一个文件的录制正在进行。若要同时进行第二个录制，请选择包含所有参与者的单个文件。</translation>
    </message>
    <message>
        <source>Choose audio, video or both.</source>
        <translation>请选择音频、视频或两者。</translation>
    </message>
    <message>
        <source>Use only letters from a to z, digits, _, ~ and - in the name: it becomes a file name.</source>
        <translation>名称只能使用 a 到 z 的字母、数字、_、~ 和 -：它将成为文件名。</translation>
    </message>
    <message>
        <source>Enter the background as a color like #202830.</source>
        <translation>请以类似 #202830 的颜色值输入背景。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingControls</name>
    <message>
        <source>Pause recording</source>
        <translation>暂停录制</translation>
    </message>
    <message>
        <source>Pause the selected recording</source>
        <translation>暂停所选录制</translation>
    </message>
    <message>
        <source>Add marker</source>
        <translation>添加标记</translation>
    </message>
    <message>
        <source>Add a marker at this moment</source>
        <translation>在此刻添加标记</translation>
    </message>
    <message>
        <source>Add named marker…</source>
        <translation>添加命名标记…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Resume recording</source>
        <translation>继续录制</translation>
    </message>
    <message>
        <source>Select a running recording to pause it</source>
        <translation>请选择正在进行的录制以暂停</translation>
    </message>
    <message>
        <source>Resume “%1”</source>
        <translation>继续“%1”</translation>
    </message>
    <message>
        <source>Pause “%1”</source>
        <translation>暂停“%1”</translation>
    </message>
    <message>
        <source>Add a marker to “%1” at this moment</source>
        <translation>在此刻为“%1”添加标记</translation>
    </message>
    <message>
        <source>Select a running recording to add a marker</source>
        <translation>请选择正在进行的录制以添加标记</translation>
    </message>
    <message>
        <source>Layout of “%1”: %2</source>
        <translation>“%1”的布局：%2</translation>
    </message>
    <message>
        <source>The layout of “%1” cannot be changed: it is not composed in a built-in layout</source>
        <translation>无法更改“%1”的布局：它不是以内置布局合成的</translation>
    </message>
    <message>
        <source>Select a running recording to change its layout</source>
        <translation>请选择正在进行的录制以更改其布局</translation>
    </message>
    <message>
        <source>Could not resume “%1”</source>
        <translation>无法继续“%1”</translation>
    </message>
    <message>
        <source>Could not pause “%1”</source>
        <translation>无法暂停“%1”</translation>
    </message>
    <message>
        <source>Could not add a marker to “%1”</source>
        <translation>无法为“%1”添加标记</translation>
    </message>
    <message>
        <source>Marker added at %1.</source>
        <translation>已在 %1 添加标记。</translation>
    </message>
    <message>
        <source>Name of the marker at %1:</source>
        <translation>%1 处标记的名称：</translation>
    </message>
    <message>
        <source>No marker was added: the recording ended, or another one was selected meanwhile.</source>
        <translation>未添加标记：录制已结束，或期间选择了其他录制。</translation>
    </message>
    <message>
        <source>Could not change the layout of “%1”</source>
        <translation>无法更改“%1”的布局</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingDetails</name>
    <message>
        <source>Details of “%1”</source>
        <translation>“%1”的详细信息</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>The recording is usable, with these notes:</source>
        <translation>录制可用，但请注意：</translation>
    </message>
    <message>
        <source>This recording has no health report.</source>
        <translation>此录制没有健康报告。</translation>
    </message>
    <message>
        <source>Streams</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>流</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢包</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>丢帧</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>最长中断</translation>
    </message>
    <message>
        <source>A/V offset</source>
        <translation>音画偏移</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Packets that never arrived</source>
        <translation>从未到达的数据包</translation>
    </message>
    <message>
        <source>Frames that could not be decoded because packets were lost</source>
        <translation>因丢包而无法解码的帧</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingModel</name>
    <message>
        <source>starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Resume it to go on recording</source>
        <translation>继续后即可接着录制</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>正在录制</translation>
    </message>
    <message>
        <source>finalizing</source>
        <translation>正在完成</translation>
    </message>
    <message>
        <source>The file is being finalized</source>
        <translation>正在完成文件的写入</translation>
    </message>
    <message>
        <source>to be uploaded</source>
        <translation>待上传</translation>
    </message>
    <message>
        <source>Clients see it as stopped until it is uploaded</source>
        <translation>上传完成前，客户端看到的状态为已停止</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>未发现问题</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
</context>
<context>
    <name>ovation::ui::RecordingPanel</name>
    <message>
        <source>Record</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Record the selected session</source>
        <translation>录制所选会话</translation>
    </message>
    <message>
        <source>Record with options…</source>
        <translation>使用选项录制…</translation>
    </message>
    <message>
        <source>Choose how to record the selected session</source>
        <translation>选择如何录制所选会话</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>停止录制</translation>
    </message>
    <message>
        <source>Stop the selected recording</source>
        <translation>停止所选录制</translation>
    </message>
    <message>
        <source>Open recording</source>
        <translation>打开录制</translation>
    </message>
    <message>
        <source>Play the selected recording</source>
        <translation>播放所选录制</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>Show the selected recording in its folder</source>
        <translation>在文件夹中显示所选录制</translation>
    </message>
    <message>
        <source>Details…</source>
        <translation>详细信息…</translation>
    </message>
    <message>
        <source>Show the health report of the selected recording</source>
        <translation>显示所选录制的健康报告</translation>
    </message>
    <message>
        <source>Filter recordings</source>
        <translation>筛选录制</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>Select a session to record it</source>
        <translation>请选择要录制的会话</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>无法录制“%1”</translation>
    </message>
    <message>
        <source>Could not stop “%1”</source>
        <translation>无法停止“%1”</translation>
    </message>
    <message>
        <source>Could not open “%1”: its file %2 does not exist any more. Delete the recording to remove it from the list.</source>
        <translation>无法打开“%1”：其文件 %2 已不存在。请删除该录制以将其从列表中移除。</translation>
    </message>
    <message>
        <source>Could not open “%1”: this desktop has no program for %2 files. Install a video player, for example VLC.</source>
        <translation>无法打开“%1”：此桌面没有用于 %2 文件的程序。请安装视频播放器，例如 VLC。</translation>
    </message>
    <message>
        <source>Could not show the folder %1: this desktop has no file manager.</source>
        <translation>无法显示文件夹 %1：此桌面没有文件管理器。</translation>
    </message>
    <message>
        <source>Delete recording</source>
        <translation>删除录制</translation>
    </message>
    <message>
        <source>Could not delete “%1”</source>
        <translation>无法删除“%1”</translation>
    </message>
    <message>
        <source>No recordings yet. Select a session with a participant who publishes audio or video, and press Record.</source>
        <translation>还没有录制。请选择有参与者正在发布音频或视频的会话，然后按“录制”。</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter (%1)</source>
        <translation>筛选（%1）</translation>
    </message>
    <message>
        <source>Move the selected recording to the trash</source>
        <translation>将选中的录制移到回收站</translation>
    </message>
    <message>
        <source>Moved “%1” to the trash</source>
        <translation>已将“%1”移到回收站</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Could not restore “%1”</source>
        <translation>无法还原“%1”</translation>
    </message>
    <message>
        <source>The files of “%1” are not on the disk any more. Remove it from the list? This cannot be undone.</source>
        <translation>“%1”的文件已不在磁盘上。要将其从列表中移除吗？此操作无法撤销。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ReviewPerspective</name>
    <message>
        <source>Could not open this recording</source>
        <translation>无法打开此录制</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SavingDialog</name>
    <message>
        <source>Could not save the settings</source>
        <translation>无法保存设置</translation>
    </message>
    <message>
        <source>Your changes have not been saved.</source>
        <translation>您的更改尚未保存。</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionChooser</name>
    <message>
        <source>Session that the page shows</source>
        <translation>页面显示的会话</translation>
    </message>
    <message>
        <source>Session that the page shows: a running one, or the stage below</source>
        <translation>页面显示的会话：正在进行的会话，或下方的舞台</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionCreation</name>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>创建会话并邀请参与者</translation>
    </message>
    <message>
        <source>New session with options…</source>
        <translation>使用选项新建会话…</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Name of the session (leave empty for a random one):</source>
        <translation>会话名称（留空则随机生成）：</translation>
    </message>
    <message>
        <source>Could not create the session</source>
        <translation>无法创建会话</translation>
    </message>
    <message>
        <source>Could not create session “%1”</source>
        <translation>无法创建会话“%1”</translation>
    </message>
    <message>
        <source>Could not start the demo</source>
        <translation>无法启动演示</translation>
    </message>
    <message>
        <source>Could not add a participant to the demo</source>
        <translation>无法向演示添加参与者</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionDetails</name>
    <message>
        <source>Details and events</source>
        <translation>详细信息和事件</translation>
    </message>
    <message>
        <source>Properties of what is selected</source>
        <translation>所选项的属性</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionEmpty</name>
    <message>
        <source>New session</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy both lines</source>
        <translation>复制两行</translation>
    </message>
    <message>
        <source>Environment variables for an application that uses this server</source>
        <translation>供使用此服务器的应用程序设置的环境变量</translation>
    </message>
    <message>
        <source>Or connect an OpenVidu application with two lines:</source>
        <translation>或用两行连接 OpenVidu 应用程序：</translation>
    </message>
    <message>
        <source>No sessions yet</source>
        <translation>尚无会话</translation>
    </message>
    <message>
        <source>Participants meet in a session. Create one and send its guest link, or try a demo with four synthetic participants.</source>
        <translation>参与者在会话中会面。请创建会话并发送其访客链接，或试用含四位模拟参与者的演示。</translation>
    </message>
    <message>
        <source>&lt;OPENVIDU_SECRET of this server&gt;</source>
        <translation>&lt;此服务器的 OPENVIDU_SECRET&gt;</translation>
    </message>
    <message>
        <source>Create a session and invite participants</source>
        <translation>创建会话并邀请参与者</translation>
    </message>
    <message>
        <source>Create a session with four synthetic participants</source>
        <translation>创建包含四位模拟参与者的会话</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionModel</name>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
    <message>
        <source>audio muted</source>
        <translation>音频已静音</translation>
    </message>
    <message>
        <source>video muted</source>
        <translation>视频已关闭</translation>
    </message>
    <message numerus="yes">
        <source>%n subscribers</source>
        <translation>
            <numerusform>%n 个订阅者</numerusform>
        </translation>
    </message>
    <message>
        <source>no subscribers</source>
        <translation>无订阅者</translation>
    </message>
    <message>
        <source>Stream %1</source>
        <translation>流 %1</translation>
    </message>
    <message>
        <source>synthetic</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Connection %1</source>
        <translation>连接 %1</translation>
    </message>
    <message>
        <source>joined %1</source>
        <translation>加入时间 %1</translation>
    </message>
    <message>
        <source>Recording %1
%2 recorded so far</source>
        <translation>录制 %1
目前已录制 %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Recorded %1</source>
        <translation>录制方式：%1</translation>
    </message>
    <message>
        <source>Session %1
created %2</source>
        <translation>会话 %1
创建于 %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>Being recorded as %1</source>
        <translation>正在录制为 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>码率</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢包</translation>
    </message>
    <message numerus="yes">
        <source>%n joined</source>
        <translation>
            <numerusform>%n 人已加入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frames per second</source>
        <translation>
            <numerusform>每秒 %Ln 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Jitter %L1 ms</source>
        <translation>抖动 %L1 毫秒</translation>
    </message>
    <message>
        <source>%1, %L2 fps</source>
        <translation>%1，%L2 fps</translation>
    </message>
    <message>
        <source>invited, not joined</source>
        <translation>受邀，未加入</translation>
    </message>
    <message>
        <source>Invited %1. Its token or guest link was not used yet; revoke it to make it invalid.</source>
        <translation>邀请于 %1。其令牌或访客链接尚未使用；撤销后即失效。</translation>
    </message>
    <message numerus="yes">
        <source>%n invited participants have not joined</source>
        <translation>
            <numerusform>%n 位受邀参与者尚未加入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invited</source>
        <translation>
            <numerusform>%n 人受邀</numerusform>
        </translation>
    </message>
    <message>
        <source>Round trip %L1 ms</source>
        <translation>往返时间 %L1 毫秒</translation>
    </message>
    <message>
        <source>Audio level %L1 dB</source>
        <translation>音频电平 %L1 dB</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SessionPanel</name>
    <message>
        <source>Sessions, connections and streams</source>
        <translation>会话、连接和流</translation>
    </message>
    <message>
        <source>Both lines copied.</source>
        <translation>已复制两行。</translation>
    </message>
    <message>
        <source>Copy guest link</source>
        <translation>复制访客链接</translation>
    </message>
    <message>
        <source>Copy a guest link that lets one participant join the session</source>
        <translation>复制可供一位参与者加入会话的访客链接</translation>
    </message>
    <message>
        <source>Add synthetic participant</source>
        <translation>添加模拟参与者</translation>
    </message>
    <message>
        <source>Add a synthetic participant that sends a test image and a tone</source>
        <translation>添加发送测试图像和测试音的模拟参与者</translation>
    </message>
    <message>
        <source>Add IP camera…</source>
        <translation>添加 IP 摄像机…</translation>
    </message>
    <message>
        <source>Add an IP camera that this server pulls</source>
        <translation>添加由此服务器拉流的 IP 摄像机</translation>
    </message>
    <message>
        <source>Close session</source>
        <translation>关闭会话</translation>
    </message>
    <message>
        <source>Close the session and disconnect its participants</source>
        <translation>关闭会话并断开其参与者</translation>
    </message>
    <message>
        <source>Guest link to “%1” copied. It lets one participant join.</source>
        <translation>已复制“%1”的访客链接。它可供一位参与者加入。</translation>
    </message>
    <message>
        <source>Could not create a guest link to “%1”</source>
        <translation>无法创建“%1”的访客链接</translation>
    </message>
    <message>
        <source>Could not add a synthetic participant to “%1”</source>
        <translation>无法向“%1”添加模拟参与者</translation>
    </message>
    <message>
        <source>Camera added to “%1”.</source>
        <translation>已将摄像机添加到“%1”。</translation>
    </message>
    <message>
        <source>Could not close session “%1”</source>
        <translation>无法关闭会话“%1”</translation>
    </message>
    <message numerus="yes">
        <source>Closing “%1” disconnects %n participants.</source>
        <translation>
            <numerusform>关闭“%1”将断开 %n 位参与者。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its %n recordings stop and are kept.</source>
        <translation>
            <numerusform>其 %n 个录制将停止并保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter sessions and participants</source>
        <translation>筛选会话和参与者</translation>
    </message>
    <message>
        <source>Send signal…</source>
        <translation>发送信号…</translation>
    </message>
    <message>
        <source>Send a signal to the selected participant, or to all of the session</source>
        <translation>向所选参与者或会话中的所有人发送信号</translation>
    </message>
    <message>
        <source>Stop publishing</source>
        <translation>停止发布</translation>
    </message>
    <message>
        <source>End what the selected participant publishes</source>
        <translation>结束所选参与者的发布</translation>
    </message>
    <message>
        <source>Could not end what “%1” publishes</source>
        <translation>无法结束“%1”的发布</translation>
    </message>
    <message>
        <source>Signal sent to “%1”.</source>
        <translation>已向“%1”发送信号。</translation>
    </message>
    <message>
        <source>Could not send a signal to “%1”</source>
        <translation>无法向“%1”发送信号</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events copied.</source>
        <translation>
            <numerusform>已复制 %Ln 个事件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Details and events</source>
        <translation>详细信息和事件</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingRow</name>
    <message>
        <source>Default: %1</source>
        <translation>默认：%1</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 在环境变量中设置。请在那里更改。</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 在 %2 中设置。请在那里更改。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>保存的内容在重新启动 Ovation Studio 后生效。</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>Could not show the secret</source>
        <translation>无法显示密钥</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.key);;All files (*)</source>
        <translation>PEM 文件 (*.pem *.crt *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Certificate…</source>
        <translation>证书(&amp;C)…</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Change a setting, and correct those that are marked</source>
        <translation>更改一项设置，并更正已标记的设置</translation>
    </message>
    <message>
        <source>Could not check the settings</source>
        <translation>无法检查设置</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>导入设置</translation>
    </message>
    <message>
        <source>Settings (*.env .env);;All files (*)</source>
        <translation>设置 (*.env .env);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Could not import the settings</source>
        <translation>无法导入设置</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n settings. They are kept when you save them.</source>
        <translation>
            <numerusform>已导入 %n 个设置。保存后才会保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the settings that are saved. With secrets, anyone who reads the file can use this server and its storage.</source>
        <translation>导出已保存的设置。如果包含密钥，任何读到该文件的人都可以使用此服务器及其存储。</translation>
    </message>
    <message>
        <source>Export settings</source>
        <translation>导出设置</translation>
    </message>
    <message>
        <source>Leave secrets out</source>
        <translation>不含密钥</translation>
    </message>
    <message>
        <source>Export with secrets</source>
        <translation>连同密钥导出</translation>
    </message>
    <message>
        <source>The settings are exported.</source>
        <translation>设置已导出。</translation>
    </message>
    <message>
        <source>Could not export the settings</source>
        <translation>无法导出设置</translation>
    </message>
    <message>
        <source>Settings (*.env)</source>
        <translation>设置 (*.env)</translation>
    </message>
    <message>
        <source>No setting has all these words in its name, meaning or value.</source>
        <translation>没有任何设置的名称、含义或值同时包含这些词。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortRecording</name>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message>
        <source>Recording, %1 s</source>
        <translation>正在录制，%1 秒</translation>
    </message>
    <message>
        <source>Record 10 seconds</source>
        <translation>录制 10 秒</translation>
    </message>
    <message>
        <source>Could not record “%1”</source>
        <translation>无法录制“%1”</translation>
    </message>
    <message>
        <source>Could not stop the recording</source>
        <translation>无法停止录制</translation>
    </message>
    <message>
        <source>The recording failed: %1</source>
        <translation>录制失败：%1</translation>
    </message>
    <message>
        <source>Recorded: %1</source>
        <translation>已录制：%1</translation>
    </message>
    <message>
        <source>Could not open the recording: this desktop has no program for it. It is %1</source>
        <translation>无法打开录制：此桌面没有相应的程序。文件为 %1</translation>
    </message>
</context>
<context>
    <name>ovation::ui::ShortcutSheet</name>
    <message>
        <source>No shortcut</source>
        <translation>无快捷键</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter shortcuts</source>
        <translation>筛选快捷键</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>全部重置</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Press the new keys:</source>
        <translation>按下新的按键：</translation>
    </message>
    <message>
        <source>New shortcut of the selected command</source>
        <translation>所选命令的新快捷键</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>您已更改</translation>
    </message>
    <message>
        <source>Could not use %1: fields and dialogs need it. Press other keys.</source>
        <translation>无法使用 %1：输入框和对话框需要它。请按其他键。</translation>
    </message>
    <message>
        <source>Could not use %1: it belongs to “%2”. Press other keys, or change that command first.</source>
        <translation>无法使用 %1：它属于“%2”。请按其他键，或先更改该命令。</translation>
    </message>
    <message>
        <source>Could not reset this shortcut: its keys belong to “%1” now. Change that command first.</source>
        <translation>无法重置此快捷键：它的按键现在属于“%1”。请先更改该命令。</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SignalDialog</name>
    <message>
        <source>Send a signal to “%1”</source>
        <translation>向“%1”发送信号</translation>
    </message>
    <message>
        <source>as the application listens to it, for example chat</source>
        <translation>应用程序监听的名称，例如 chat</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SizeChooser</name>
    <message>
        <source>Size of the recording</source>
        <translation>录制的尺寸</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotCompare</name>
    <message>
        <source>Compare snapshots</source>
        <translation>比较快照</translation>
    </message>
    <message>
        <source>Where the snapshot before ends and the new one begins</source>
        <translation>上一张快照结束、新快照开始的位置</translation>
    </message>
    <message>
        <source>One over the other</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SnapshotSaver</name>
    <message>
        <source>Save frame</source>
        <translation>保存帧</translation>
    </message>
    <message>
        <source>Images (*.png)</source>
        <translation>图像 (*.png)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Could not write %1</source>
        <translation>无法写入 %1</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StageControls</name>
    <message>
        <source>How many synthetic participants are on the stage</source>
        <translation>舞台上有多少位模拟参与者</translation>
    </message>
    <message>
        <source>Participants on the stage</source>
        <translation>舞台上的参与者</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>舞台</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>Audio</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>The name: clientData of the connection. Press Enter to take it</source>
        <translation>名称：连接的 clientData。按回车键应用</translation>
    </message>
    <message>
        <source>server data</source>
        <translation>服务器数据</translation>
    </message>
    <message>
        <source>What the application&apos;s server says of the connection. Press Enter to take it</source>
        <translation>应用程序服务器对该连接的说明。按回车键应用</translation>
    </message>
    <message>
        <source>Aspect ratio</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Aspect ratio of the video</source>
        <translation>视频的宽高比</translation>
    </message>
    <message>
        <source>Shares a screen instead of a camera</source>
        <translation>共享屏幕而非摄像头</translation>
    </message>
    <message>
        <source>Audio is on; off is muted</source>
        <translation>音频已开启；关闭即静音</translation>
    </message>
    <message>
        <source>Video is on; off is muted</source>
        <translation>视频已开启；关闭即停止画面</translation>
    </message>
    <message>
        <source>Leaves the stage</source>
        <translation>离开舞台</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
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
        <translation>单个处理器核心的百分比</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Used by this program</source>
        <translation>本程序占用</translation>
    </message>
    <message>
        <source>In</source>
        <translation>流入</translation>
    </message>
    <message>
        <source>Total bitrate that the participants send</source>
        <translation>参与者发送的总码率</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Free disk space in the recordings folder</source>
        <translation>录制文件夹的可用磁盘空间</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Recordings on their way to where they are kept</source>
        <translation>正在送往保存位置的录制</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n 个未送达</numerusform>
        </translation>
    </message>
    <message>
        <source>Webhook: works again, %1</source>
        <translation>Webhook：已恢复，%1</translation>
    </message>
    <message>
        <source>Webhook: %1</source>
        <translation>Webhook：%1</translation>
    </message>
    <message>
        <source>Webhook (%1): %2</source>
        <translation>Webhook（%1）：%2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>可用 %1</translation>
    </message>
    <message>
        <source>%1, full in %2</source>
        <translation>%1，距写满：%2</translation>
    </message>
</context>
<context>
    <name>ovation::ui::StorageDialog</name>
    <message>
        <source>&amp;Keep recordings:</source>
        <translation>保存录制(&amp;K)：</translation>
    </message>
    <message>
        <source>&amp;Bucket:</source>
        <translation>存储桶(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Region:</source>
        <translation>区域(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Endpoint:</source>
        <translation>端点(&amp;E)：</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>地址：</translation>
    </message>
    <message>
        <source>&amp;Headers of uploads:</source>
        <translation>上传的标头(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Access key:</source>
        <translation>访问密钥(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Secret key:</source>
        <translation>私有密钥(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>已设置</translation>
    </message>
    <message>
        <source>Saved. Enter another one to replace it.</source>
        <translation>已保存。输入另一个即可替换。</translation>
    </message>
    <message>
        <source>bucket or bucket/folder</source>
        <translation>存储桶或存储桶/文件夹</translation>
    </message>
    <message>
        <source>Found by asking</source>
        <translation>自动向服务查询</translation>
    </message>
    <message>
        <source>Amazon S3</source>
        <translation>Amazon S3</translation>
    </message>
    <message>
        <source>Credentials of this machine</source>
        <translation>本机的凭据</translation>
    </message>
    <message>
        <source>%1 is set in the environment. Change it there.</source>
        <translation>%1 在环境变量中设置。请在那里更改。</translation>
    </message>
    <message>
        <source>%1 is set in %2. Change it there.</source>
        <translation>%1 在 %2 中设置。请在那里更改。</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Bucket in the &amp;path, not in the host name</source>
        <translation>存储桶位于路径中，而不是主机名中(&amp;P)</translation>
    </message>
    <message>
        <source>On this machine only</source>
        <translation>仅在本机</translation>
    </message>
    <message>
        <source>In a bucket of S3</source>
        <translation>在 S3 存储桶中</translation>
    </message>
    <message>
        <source>In a folder of another machine</source>
        <translation>在其他计算机的文件夹中</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>正在测试连接…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>无法测试连接</translation>
    </message>
    <message>
        <source>The secret key is kept in a file that only your user can read.</source>
        <translation>私有密钥保存在只有您的用户可以读取的文件中。</translation>
    </message>
    <message>
        <source>What you save is used when Ovation Studio is restarted.</source>
        <translation>保存的内容在重新启动 Ovation Studio 后生效。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>支持包</translation>
    </message>
    <message>
        <source>This is everything that is in the bundle. Secrets are taken out; names of sessions and addresses are not. Read it before you send it, and clear what you want to leave out. Nothing is sent by Ovation Studio.</source>
        <translation>这是支持包的全部内容。密钥已移除，会话名称和地址未移除。发送前请先阅读，并取消勾选不想包含的内容。Ovation Studio 不会发送任何内容。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Text of the file</source>
        <translation>文件文本</translation>
    </message>
    <message>
        <source>Save bundle…</source>
        <translation>保存支持包…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>正在收集…</translation>
    </message>
    <message>
        <source>Could not collect the support bundle</source>
        <translation>无法收集支持包</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>保存支持包</translation>
    </message>
    <message>
        <source>ZIP files (*.zip)</source>
        <translation>ZIP 文件 (*.zip)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已保存为“%1”。</translation>
    </message>
    <message>
        <source>Could not save the support bundle</source>
        <translation>无法保存支持包</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tile</name>
    <message>
        <source>muted in recordings</source>
        <translation>在录制中静音</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已固定</translation>
    </message>
    <message>
        <source>Shows who this is, and what can be done</source>
        <translation>显示此人信息及可执行的操作</translation>
    </message>
    <message>
        <source>Audio level of %1, in dB</source>
        <translation>%1 的音频电平（dB）</translation>
    </message>
</context>
<context>
    <name>ovation::ui::TileCard</name>
    <message>
        <source>Participant</source>
        <translation>参与者</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>编解码器</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Frame rate</source>
        <translation>帧率</translation>
    </message>
    <message>
        <source>Bitrate</source>
        <translation>比特率</translation>
    </message>
    <message>
        <source>Lost packets</source>
        <translation>丢失的数据包</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>健康状况</translation>
    </message>
    <message>
        <source>Mute in recordings</source>
        <translation>在录制中静音</translation>
    </message>
    <message>
        <source>Leave the audio of this participant out of this preview and of composed recordings with a built-in layout. Individual recordings keep it: it can be muted when they are played.</source>
        <translation>在此预览和使用内置布局的合成录制中不包含该参与者的音频。独立录制会保留它：播放时可以将其静音。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>Show this participant large, also while others speak: in the preview, and in composed recordings with a built-in layout</source>
        <translation>无论谁在发言，都放大显示此参与者：在预览和使用内置布局的合成录制中</translation>
    </message>
    <message>
        <source>Pin in the preview</source>
        <translation>在预览中固定</translation>
    </message>
    <message>
        <source>Show this participant large in the preview. The layout of recordings has no large tile; when they get one that has, it shows this participant, too.</source>
        <translation>在预览中放大显示此参与者。录制的布局没有大画面；当改用有大画面的布局时，也会显示此参与者。</translation>
    </message>
    <message>
        <source>%1 fps</source>
        <translation>%1 fps</translation>
    </message>
    <message>
        <source>Publishes nothing</source>
        <translation>未发布任何内容</translation>
    </message>
    <message>
        <source>No video arrives</source>
        <translation>没有收到视频</translation>
    </message>
    <message>
        <source>Packets are being lost</source>
        <translation>正在丢失数据包</translation>
    </message>
    <message>
        <source>Packets arrive unevenly (jitter %1 ms)</source>
        <translation>数据包到达不均匀（抖动 %1 ms）</translation>
    </message>
    <message>
        <source>camera off</source>
        <translation>摄像头已关闭</translation>
    </message>
    <message>
        <source>microphone off</source>
        <translation>麦克风已关闭</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>时间轴</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Rename marker…</source>
        <translation>重命名标记…</translation>
    </message>
    <message>
        <source>Delete marker</source>
        <translation>删除标记</translation>
    </message>
    <message>
        <source>Add a marker at %1</source>
        <translation>在 %1 添加标记</translation>
    </message>
    <message>
        <source>Marker at %1</source>
        <translation>%1 处的标记</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1：%2 至 %3</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tools</name>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Support bundle…</source>
        <translation>支持包(&amp;S)…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>无法读取设置</translation>
    </message>
    <message>
        <source>The settings are saved. Restart Ovation Studio to use them.</source>
        <translation>设置已保存。重新启动 Ovation Studio 后生效。</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>指南(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Test this machine…</source>
        <translation>测试本机(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>ovation::ui::Tray</name>
    <message>
        <source>Starting…</source>
        <translation>正在启动…</translation>
    </message>
    <message numerus="yes">
        <source>Running, %n recordings</source>
        <translation>
            <numerusform>运行中，%n 个录制</numerusform>
        </translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Show window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Ovation Studio: %1</source>
        <translation>Ovation Studio：%1</translation>
    </message>
    <message>
        <source>&amp;Close to the system tray</source>
        <translation>关闭时最小化到系统托盘(&amp;C)</translation>
    </message>
    <message>
        <source>Closing the window keeps the server running; the icon in the system tray shows the window again</source>
        <translation>关闭窗口后服务器继续运行；托盘图标可再次显示窗口</translation>
    </message>
    <message>
        <source>This desktop has no system tray</source>
        <translation>此桌面没有系统托盘</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadModel</name>
    <message>
        <source>Recording</source>
        <translation>录制</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadPanel</name>
    <message>
        <source>Pause all</source>
        <translation>全部暂停</translation>
    </message>
    <message>
        <source>Pause all uploads</source>
        <translation>暂停所有上传</translation>
    </message>
    <message>
        <source>Pause upload</source>
        <translation>暂停上传</translation>
    </message>
    <message>
        <source>Pause the selected upload</source>
        <translation>暂停所选上传</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try the selected upload again now</source>
        <translation>立即重试所选上传</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Upload it before the one above it</source>
        <translation>在其上方的上传之前上传</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Upload it after the one below it</source>
        <translation>在其下方的上传之后上传</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除历史</translation>
    </message>
    <message>
        <source>Remove what is done from the list; recordings and copies stay</source>
        <translation>从列表中移除已完成的项目；录制和副本保留</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Write, read, list and delete a small file where recordings are kept</source>
        <translation>在录制保存位置写入、读取、列出并删除一个小文件</translation>
    </message>
    <message>
        <source>Upload settings…</source>
        <translation>上传设置…</translation>
    </message>
    <message>
        <source>Choose limits and what becomes of local files</source>
        <translation>设置限制以及如何处理本地文件</translation>
    </message>
    <message>
        <source>Uploads</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Tries again in %1 s</source>
        <translation>%1 秒后重试</translation>
    </message>
    <message>
        <source>Recordings stay on this machine</source>
        <translation>录制保留在本机</translation>
    </message>
    <message>
        <source>To upload them to S3, set OPENVIDU_PRO_RECORDING_STORAGE=s3 and the properties of the bucket, then restart Ovation Studio.</source>
        <translation>若要将其上传到 S3，请设置 OPENVIDU_PRO_RECORDING_STORAGE=s3 以及存储桶的属性，然后重新启动 Ovation Studio。</translation>
    </message>
    <message>
        <source>No uploads. Recordings appear here once they are stopped.</source>
        <translation>没有上传任务。录制停止后会出现在此处。</translation>
    </message>
    <message>
        <source>All recordings are uploaded</source>
        <translation>所有录制均已上传</translation>
    </message>
    <message>
        <source>Resume all</source>
        <translation>全部继续</translation>
    </message>
    <message>
        <source>Resume all uploads</source>
        <translation>继续所有上传</translation>
    </message>
    <message>
        <source>Select an upload that is not done</source>
        <translation>请选择未完成的上传</translation>
    </message>
    <message>
        <source>Resume upload</source>
        <translation>继续上传</translation>
    </message>
    <message>
        <source>Resume the selected upload</source>
        <translation>继续所选上传</translation>
    </message>
    <message>
        <source>Select an upload that failed</source>
        <translation>请选择失败的上传</translation>
    </message>
    <message>
        <source>It is the first</source>
        <translation>它已是第一个</translation>
    </message>
    <message>
        <source>It is the last</source>
        <translation>它已是最后一个</translation>
    </message>
    <message>
        <source>Nothing in the list is done</source>
        <translation>列表中没有已完成的项目</translation>
    </message>
    <message>
        <source>%1 (its file was removed from this machine)</source>
        <translation>%1（其文件已从本机移除）</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>正在测试连接…</translation>
    </message>
    <message>
        <source>Could not test the connection</source>
        <translation>无法测试连接</translation>
    </message>
    <message>
        <source>The connection works: %1</source>
        <translation>连接正常：%1</translation>
    </message>
    <message>
        <source>Storage…</source>
        <translation>存储…</translation>
    </message>
    <message>
        <source>Choose where recordings are kept, and test it</source>
        <translation>选择录制的保存位置并进行测试</translation>
    </message>
    <message>
        <source>Choose a bucket of S3, or a folder of another machine, to have them uploaded once they are stopped.</source>
        <translation>请选择 S3 存储桶或其他计算机的文件夹，以便在录制停止后上传。</translation>
    </message>
    <message>
        <source>Could not read the settings</source>
        <translation>无法读取设置</translation>
    </message>
    <message>
        <source>Saved. Restart Ovation Studio to keep recordings where you have chosen.</source>
        <translation>已保存。请重新启动 Ovation Studio，以便将录制保存到所选位置。</translation>
    </message>
</context>
<context>
    <name>ovation::ui::UploadRulesDialog</name>
    <message>
        <source>Upload settings</source>
        <translation>上传设置</translation>
    </message>
    <message>
        <source>Keep it on this machine</source>
        <translation>保留在本机</translation>
    </message>
    <message>
        <source>Remove it from this machine</source>
        <translation>从本机移除</translation>
    </message>
    <message>
        <source>Remove it after some days</source>
        <translation>若干天后移除</translation>
    </message>
    <message>
        <source> kB/s</source>
        <translation> kB/s</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>无限制</translation>
    </message>
    <message>
        <source>&amp;File of an uploaded recording:</source>
        <translation>已上传录制的文件(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Days:</source>
        <translation>天数(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Recordings at a time:</source>
        <translation>同时上传的录制数(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Limit of bandwidth:</source>
        <translation>带宽限制(&amp;L)：</translation>
    </message>
    <message>
        <source>A file is removed only after size and checksum of the copy were compared.</source>
        <translation>只有在比对副本的大小和校验和之后才会移除文件。</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>保存设置</translation>
    </message>
</context>
<context>
    <name>ovation::ui::VideoSurface</name>
    <message>
        <source>Video</source>
        <translation>视频</translation>
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
        <translation>会话多画面</translation>
    </message>
    <message>
        <source>No sessions yet. Each one appears here.</source>
        <translation>尚无会话。每个会话都会显示在这里。</translation>
    </message>
    <message>
        <source>%1 of %2 sessions, those that are recorded first</source>
        <translation>%2 个会话中的 %1 个，正在录制的优先</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WallTile</name>
    <message>
        <source>Show “%1” alone</source>
        <translation>单独显示“%1”</translation>
    </message>
    <message>
        <source>paused %1</source>
        <translation>已暂停 %1</translation>
    </message>
    <message>
        <source>%1, recording paused</source>
        <translation>%1，录制已暂停</translation>
    </message>
    <message>
        <source>%1, recording</source>
        <translation>%1，正在录制</translation>
    </message>
    <message>
        <source>Waiting for video…</source>
        <translation>正在等待视频…</translation>
    </message>
    <message>
        <source>No participant is publishing audio or video yet</source>
        <translation>尚无参与者发布音频或视频</translation>
    </message>
</context>
<context>
    <name>ovation::ui::WatchChooser</name>
    <message>
        <source>What to watch</source>
        <translation>观看内容</translation>
    </message>
    <message>
        <source>Watch all participants together, or one of them</source>
        <translation>一起观看所有参与者，或其中一位</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>布局</translation>
    </message>
    <message>
        <source>Layout of the participants</source>
        <translation>参与者的布局</translation>
    </message>
    <message>
        <source>All participants</source>
        <translation>所有参与者</translation>
    </message>
    <message>
        <source>%1 (screen)</source>
        <translation>%1（屏幕）</translation>
    </message>
</context>
</TS>
