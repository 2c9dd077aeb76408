// Texts of the pages in the languages of the window. English stands in the pages themselves, and here by the same
// names for what scripts say. A text without a translation is shown in English.
"use strict";

const texts = {
  en: {
    guest: "Guest",
    you: "%1 (you)",
    camera: "Camera",
    microphone: "Microphone",
    noCamera: "No camera",
    noMicrophone: "No microphone",
    mute: "Mute",
    unmute: "Unmute",
    stopCamera: "Stop camera",
    startCamera: "Start camera",
    cameraFailed: "The camera cannot be used (%1). You can join without it.",
    linkUsed: "This link has been used already, or is not valid any more. Ask for a new one.",
    joinFailed: "Joining did not work: %1. Ask for a new link, or try again.",
    notSent: "Your camera and microphone are not being sent: %1",
    left: "You left the session. Ask for a new link to come back.",
    lost: "The connection was lost. Ask for a new link to come back.",
    closed: "The session was closed, or you were asked to leave.",
    noToken: "This link has no token: copy a new guest link in the studio.",
    noDevices: "This browser gives no access to cameras here. Use a current browser, over https.",
  },
  de: {
    title: "Beitreten · Ovation Studio",
    joinTheSession: "Der Sitzung beitreten",
    yourName: "Ihr Name",
    join: "Beitreten",
    leave: "Verlassen",
    guest: "Gast",
    you: "%1 (Sie)",
    camera: "Kamera",
    microphone: "Mikrofon",
    noCamera: "Keine Kamera",
    noMicrophone: "Kein Mikrofon",
    mute: "Stummschalten",
    unmute: "Stummschaltung aufheben",
    stopCamera: "Kamera ausschalten",
    startCamera: "Kamera einschalten",
    cameraFailed: "Die Kamera kann nicht verwendet werden (%1). Sie können ohne sie beitreten.",
    linkUsed: "Dieser Link wurde bereits verwendet oder ist nicht mehr gültig. Bitten Sie um einen neuen.",
    joinFailed: "Der Beitritt ist fehlgeschlagen: %1. Bitten Sie um einen neuen Link, oder versuchen Sie es erneut.",
    notSent: "Kamera und Mikrofon werden nicht gesendet: %1",
    left: "Sie haben die Sitzung verlassen. Bitten Sie um einen neuen Link, um zurückzukommen.",
    lost: "Die Verbindung ist abgebrochen. Bitten Sie um einen neuen Link, um zurückzukommen.",
    closed: "Die Sitzung wurde geschlossen, oder Sie wurden aus ihr entfernt.",
    noToken: "Dieser Link hat kein Token: Kopieren Sie im Studio einen neuen Gastlink.",
    noDevices: "Dieser Browser gibt hier keine Kameras frei. Verwenden Sie einen aktuellen Browser, über https.",
    aboutHeading: "Hier läuft ein Server für Sitzungen und Aufnahmen",
    aboutApplications: "Anwendungen für OpenVidu 2 verbinden sich mit dieser Adresse und seinem Geheimnis. Die REST-API finden sie unter",
    aboutWindow: "Ein Dashboard gibt es nicht. Sitzungen und Aufnahmen werden im Fenster des Programms oder von einer Anwendung verwaltet.",
    aboutJoin: "Einer Sitzung treten Sie mit der Anwendung bei, oder mit einem Gastlink, den Sie erhalten haben.",
  },
  es: {
    title: "Unirse · Ovation Studio",
    joinTheSession: "Unirse a la sesión",
    yourName: "Su nombre",
    join: "Unirse",
    leave: "Salir",
    guest: "Invitado",
    you: "%1 (usted)",
    camera: "Cámara",
    microphone: "Micrófono",
    noCamera: "Sin cámara",
    noMicrophone: "Sin micrófono",
    mute: "Silenciar",
    unmute: "Activar micrófono",
    stopCamera: "Apagar cámara",
    startCamera: "Encender cámara",
    cameraFailed: "No se puede usar la cámara (%1). Puede unirse sin ella.",
    linkUsed: "Este enlace ya se ha usado o ha dejado de ser válido. Pida uno nuevo.",
    joinFailed: "No ha podido unirse: %1. Pida un enlace nuevo o inténtelo de nuevo.",
    notSent: "Su cámara y su micrófono no se están enviando: %1",
    left: "Ha salido de la sesión. Pida un enlace nuevo para volver.",
    lost: "Se perdió la conexión. Pida un enlace nuevo para volver.",
    closed: "La sesión se cerró, o se le ha pedido que salga.",
    noToken: "Este enlace no tiene token: copie un enlace de invitado nuevo en el estudio.",
    noDevices: "Este navegador no da acceso a las cámaras aquí. Use un navegador actual, por https.",
    aboutHeading: "Aquí funciona un servidor de sesiones y grabaciones",
    aboutApplications: "Las aplicaciones escritas para OpenVidu 2 se conectan con esta dirección y su secreto. Encuentran la API REST bajo",
    aboutWindow: "No hay panel de control. Las sesiones y grabaciones se gestionan en la ventana del programa o desde una aplicación.",
    aboutJoin: "Para unirse a una sesión, use la aplicación o el enlace de invitado que haya recibido.",
  },
  fr: {
    title: "Rejoindre · Ovation Studio",
    joinTheSession: "Rejoindre la session",
    yourName: "Votre nom",
    join: "Rejoindre",
    leave: "Quitter",
    guest: "Invité",
    you: "%1 (vous)",
    camera: "Caméra",
    microphone: "Micro",
    noCamera: "Pas de caméra",
    noMicrophone: "Pas de micro",
    mute: "Couper le micro",
    unmute: "Activer le micro",
    stopCamera: "Arrêter la caméra",
    startCamera: "Activer la caméra",
    cameraFailed: "La caméra est inutilisable (%1). Vous pouvez rejoindre la session sans elle.",
    linkUsed: "Ce lien a déjà été utilisé ou n’est plus valable. Demandez-en un nouveau.",
    joinFailed: "Impossible de rejoindre la session : %1. Demandez un nouveau lien, ou réessayez.",
    notSent: "Votre caméra et votre micro ne sont pas diffusés : %1",
    left: "Vous avez quitté la session. Demandez un nouveau lien pour revenir.",
    lost: "La connexion a été perdue. Demandez un nouveau lien pour revenir.",
    closed: "La session a été fermée, ou vous avez été invité à la quitter.",
    noToken: "Ce lien n’a pas de jeton : copiez un nouveau lien d’invité dans le studio.",
    noDevices: "Ce navigateur ne donne pas accès aux caméras ici. Utilisez un navigateur récent, en https.",
    aboutHeading: "Un serveur de sessions et d’enregistrements fonctionne ici",
    aboutApplications: "Les applications écrites pour OpenVidu 2 s’y connectent avec cette adresse et son secret. Elles trouvent l’API REST sous",
    aboutWindow: "Il n’y a pas de tableau de bord. Les sessions et les enregistrements se gèrent dans la fenêtre du programme, ou par une application.",
    aboutJoin: "Pour rejoindre une session, utilisez l’application, ou le lien d’invité que vous avez reçu.",
  },
  zh: {
    title: "加入 · Ovation Studio",
    joinTheSession: "加入会话",
    yourName: "您的姓名",
    join: "加入",
    leave: "离开",
    guest: "访客",
    you: "%1（您）",
    camera: "摄像头",
    microphone: "麦克风",
    noCamera: "无摄像头",
    noMicrophone: "无麦克风",
    mute: "静音",
    unmute: "取消静音",
    stopCamera: "关闭摄像头",
    startCamera: "打开摄像头",
    cameraFailed: "无法使用摄像头（%1）。您可以不使用摄像头加入。",
    linkUsed: "此链接已被使用或已失效。请索取新链接。",
    joinFailed: "无法加入：%1。请索取新链接，或重试。",
    notSent: "您的摄像头和麦克风未发送：%1",
    left: "您已离开会话。如需返回，请索取新链接。",
    lost: "连接已断开。如需返回，请索取新链接。",
    closed: "会话已关闭，或您已被请出会话。",
    noToken: "此链接没有令牌：请在 Studio 中复制新的访客链接。",
    noDevices: "此浏览器在此处无法访问摄像头。请使用新版浏览器，并通过 https 访问。",
    aboutHeading: "此处正在运行会话与录制服务器",
    aboutApplications: "为 OpenVidu 2 编写的应用程序使用此地址及其密钥连接。REST API 位于",
    aboutWindow: "没有仪表板。会话和录制在本程序的窗口中管理，或由应用程序管理。",
    aboutJoin: "要加入会话，请使用应用程序，或使用您收到的访客链接。",
  },
};

// The first language of the browser that is one of them. Traditional Chinese is not Simplified.
function languageOf(wanted) {
  for (const tag of wanted) {
    const traditional = /^zh\b.*-(hant|tw|hk|mo)\b/i.test(tag);
    const language = tag.toLowerCase().split("-")[0];
    if (Object.hasOwn(texts, language) && !traditional) return language;
  }
  return "en";
}

const language = languageOf(navigator.languages);

function text(name, value) {
  return (texts[language][name] ?? texts.en[name]).replace("%1", () => value);
}

if (language !== "en") {
  document.documentElement.lang = language === "zh" ? "zh-Hans" : language;
  for (const element of document.querySelectorAll("[data-text]"))
    element.textContent = text(element.dataset.text);
}
