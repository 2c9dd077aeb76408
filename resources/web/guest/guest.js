// The built-in guest page: choose camera and microphone, see and hear the others, leave. A small, ordinary
// openvidu-browser application.
"use strict";

const $ = (id) => document.getElementById(id);
const sessionName = decodeURIComponent(location.pathname.split("/").filter(Boolean)[1] || "");
const token = new URLSearchParams(location.search).get("token");
let openvidu = null;
let session = null;
let publisher = null;
let preview = null;

function say(text, isError) {
  $("message").textContent = text;
  $("message").className = isError ? "error" : "";
  $("message").hidden = !text;
}

function show(joined) {
  $("lobby").hidden = joined;
  $("stage").hidden = !joined;
}

function stopPreview() {
  if (preview) for (const track of preview.getTracks()) track.stop();
  preview = null;
  $("mirror").srcObject = null;
}

function offer(select, devices, kind, none) {
  const chosen = select.value;
  select.replaceChildren();
  devices.forEach((device, index) => {
    select.append(new Option(device.label || `${kind} ${index + 1}`, device.deviceId));
  });
  select.append(new Option(none, "none"));
  if ([...select.options].some((option) => option.value === chosen)) select.value = chosen;
}

async function listDevices() {
  const devices = await navigator.mediaDevices.enumerateDevices();
  offer($("camera"), devices.filter((d) => d.kind === "videoinput"), text("camera"), text("noCamera"));
  offer($("microphone"), devices.filter((d) => d.kind === "audioinput"), text("microphone"), text("noMicrophone"));
}

async function startPreview() {
  stopPreview();
  const camera = $("camera").value;
  if (camera === "none") return;
  try {
    preview = await navigator.mediaDevices.getUserMedia({
      video: camera ? { deviceId: { exact: camera } } : true,
      audio: !camera, // the first time, so that both kinds of devices show their names
    });
    $("mirror").srcObject = preview;
  } catch (error) {
    say(text("cameraFailed", error.name), true);
  }
}

function nameOf(connection) {
  const data = (connection.data || "").split("%/%")[0];
  try {
    return JSON.parse(data).clientData || data;
  } catch {
    return data || text("guest");
  }
}

function addTile(id, name, own) {
  const tile = document.createElement("figure");
  tile.id = `tile-${id}`;
  tile.className = own ? "own" : "";
  const video = document.createElement("video");
  video.autoplay = true;
  video.playsInline = true;
  video.muted = own;
  const caption = document.createElement("figcaption");
  caption.textContent = own ? text("you", name) : name;
  tile.append(video, caption);
  $("grid").append(tile);
  return video;
}

function removeTile(id) {
  const tile = document.getElementById(`tile-${id}`);
  if (tile) tile.remove();
}

async function join(event) {
  event.preventDefault();
  say("");
  $("join").disabled = true;
  openvidu = new OpenVidu();
  openvidu.enableProdMode();
  session = openvidu.initSession();
  session.on("streamCreated", ({ stream }) => {
    const video = addTile(stream.streamId, nameOf(stream.connection), false);
    session.subscribe(stream, undefined).addVideoElement(video);
  });
  session.on("streamDestroyed", ({ stream }) => removeTile(stream.streamId));
  session.on("sessionDisconnected", ({ reason }) => left(reason));
  session.on("exception", ({ name, message }) => console.warn(name, message));
  try {
    await session.connect(token, { clientData: $("name").value.trim() });
  } catch (error) {
    $("join").disabled = false;
    const used = String(error.code || error.message).includes("401");
    say(used ? text("linkUsed") : text("joinFailed", error.message || error), true);
    return;
  }
  stopPreview();
  show(true);
  const camera = $("camera").value;
  const microphone = $("microphone").value;
  if (camera === "none" && microphone === "none") return;
  publisher = openvidu.initPublisher(undefined, {
    videoSource: camera === "none" ? false : camera || undefined,
    audioSource: microphone === "none" ? false : microphone || undefined,
    publishVideo: camera !== "none",
    publishAudio: microphone !== "none",
    resolution: "640x480",
    frameRate: 30,
    mirror: false,
  });
  publisher.addVideoElement(addTile("own", $("name").value.trim(), true));
  try {
    await session.publish(publisher);
  } catch (error) {
    removeTile("own");
    say(text("notSent", error.message || error), true);
  }
}

function left(reason) {
  $("grid").replaceChildren();
  publisher = null;
  show(false);
  $("join").disabled = true; // a link works once
  say(text({ disconnect: "left", networkDisconnect: "lost" }[reason] ?? "closed"), reason !== "disconnect");
}

function toggle(button, what, on, off) {
  if (!publisher) return;
  const stopped = button.getAttribute("aria-pressed") !== "true";
  publisher[what](!stopped);
  button.setAttribute("aria-pressed", String(stopped));
  button.textContent = stopped ? off : on;
}

$("session").textContent = sessionName;
$("lobby").addEventListener("submit", join);
$("camera").addEventListener("change", startPreview);
$("mute").addEventListener("click", () => toggle($("mute"), "publishAudio", text("mute"), text("unmute")));
$("hide").addEventListener("click", () => toggle($("hide"), "publishVideo", text("stopCamera"), text("startCamera")));
$("leave").addEventListener("click", () => session.disconnect());

if (!token) {
  $("join").disabled = true;
  say(text("noToken"), true);
} else if (!navigator.mediaDevices) {
  $("join").disabled = true;
  say(text("noDevices"), true);
} else {
  startPreview().then(listDevices);
}
