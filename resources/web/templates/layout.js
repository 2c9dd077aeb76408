/*
  What layouts have in common: the page joins the session as a recorder, gives each stream a tile and keeps it up to
  date. The page itself only says where tiles go and how they look:

    const { session, tiles } = showSession({
      place: (tile, stream) => participants.append(tile),    // a tile that is new
      arrange: () => fitGrid(participants, 12),              // tiles came or went, or the page has another size
      caption: ({ name, title }) => [name],            // what is written on a tile; may be left out
    });

  A tile is <figure><span>initials</span><video></video><figcaption>…</figcaption></figure>. It has the class "screen"
  while it shows a screen, "no-video" while the camera is off, and "muted" while the microphone is.
*/

function showSession({ place, arrange = () => {}, caption }) {
  const openvidu = new OpenVidu();
  openvidu.enableProdMode(); // its own log is long and holds credentials
  const session = openvidu.initSession();
  const tiles = new Map(); // stream id → tile
  session.on("streamCreated", ({ stream }) => {
    const tile = makeTile(session, stream, caption);
    tiles.set(stream.streamId, tile);
    place(tile, stream);
    arrange();
  });
  session.on("streamDestroyed", ({ stream }) => {
    tiles.get(stream.streamId)?.remove();
    tiles.delete(stream.streamId);
    arrange();
  });
  session.on("streamPropertyChanged", ({ stream }) => showState(tiles.get(stream.streamId), stream));
  addEventListener("resize", arrange);
  session.connect(recorderToken()).catch((error) => console.error("Cannot join the session:", error));
  return { session, tiles };
}

// The recorder opens the page with two parameters. With recorder=true it is an onlooker: no participant sees it.
function recorderToken() {
  const parameters = new URL(location.href).searchParams;
  const value = (name) => encodeURIComponent(parameters.get(name));
  return `wss://${location.host}?sessionId=${value("sessionId")}&secret=${value("secret")}&recorder=true`;
}

// The video lies above the initials, which are seen while there is none.
function makeTile(session, stream, caption) {
  const tile = document.createElement("figure");
  const initials = document.createElement("span");
  const video = document.createElement("video");
  const person = personOf(stream.connection);
  initials.textContent = initialsOf(person.name);
  video.autoplay = video.playsInline = true;
  video.addEventListener("loadedmetadata", () => play(video));
  tile.append(initials, video);
  if (caption) {
    const text = document.createElement("figcaption");
    text.append(...caption(person).filter(Boolean));
    tile.append(text);
  }
  session.subscribe(stream, undefined).addVideoElement(video);
  showState(tile, stream);
  return tile;
}

// A browser used by hand may refuse audio until the page is clicked; the recorder never does.
function play(video) {
  video.play().catch((error) => {
    if (error.name !== "NotAllowedError") return;
    video.muted = true;
    video.play();
  });
}

// Camera or microphone switched off, or back on.
function showState(tile, stream) {
  tile?.classList.toggle("screen", stream.typeOfVideo === "SCREEN");
  tile?.classList.toggle("no-video", !stream.hasVideo || !stream.videoActive);
  tile?.classList.toggle("muted", !stream.hasAudio || !stream.audioActive);
}

// Sets --width and --height on the container: as many columns as make the cells largest. A cell is between 4:3 and
// 16:9, so that little is cropped. `gap` is that of the style, in pixels.
function fitGrid(container, gap) {
  const count = container.children.length;
  let best = { width: 0, height: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    let width = (container.clientWidth - gap * (columns - 1)) / columns;
    let height = (container.clientHeight - gap * (rows - 1)) / rows;
    width = Math.min(width, (height * 16) / 9);
    height = Math.min(height, (width * 3) / 4);
    if (width * height > best.width * best.height) best = { width, height };
  }
  container.style.setProperty("--width", `${Math.floor(best.width)}px`);
  container.style.setProperty("--height", `${Math.floor(best.height)}px`);
}

// Connection data has two parts, what the client gave and what the server gave, with "%/%" between them. Each may be
// JSON, {"clientData": "Ada", "title": "Analyst"}, or plain text, which is a name; what the client says comes first.
function personOf(connection) {
  const parts = (connection.data || "").split("%/%").map((part) => {
    try {
      const data = JSON.parse(part);
      return typeof data === "object" ? data : { clientData: String(data) };
    } catch {
      return { clientData: part };
    }
  });
  const given = (key) => String(parts.map((part) => part?.[key]).find(Boolean) ?? "").trim();
  return { name: given("clientData"), title: given("title") };
}

function initialsOf(name) {
  return name.split(/\s+/).map((word) => [...word][0] ?? "").slice(0, 2).join("").toUpperCase();
}
