#include "fake_studio.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using recording::RecordingInfo;
using recording::Status;

template <typename T>
void FakeStudio::answer(const QString &call, std::function<void(Result<T>)> done,
                        std::function<Result<T>()> work) {
    calls += call;
    const auto reply = [this, done = std::move(done), work = std::move(work)] {
        if (!failWith.isEmpty()) {
            done(Error{Errc::Failed, failWith});
            return;
        }
        Result<T> result = work();
        publish();
        done(std::move(result));
    };
    if (holdAnswers)
        m_held.push_back(reply);
    else
        QTimer::singleShot(0, this, reply);
}

void FakeStudio::release() {
    holdAnswers = false;
    for (const auto &reply : std::exchange(m_held, {}))
        reply();
}

SessionSnapshot *FakeStudio::session(const QString &id) {
    auto &all = snapshot.sessions;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &s) { return s.id == id; });
    return at == all.end() ? nullptr : &*at;
}

RecordingSnapshot *FakeStudio::recording(const QString &id) {
    auto &all = snapshot.recordings;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &r) { return r.info.id == id; });
    return at == all.end() ? nullptr : &*at;
}

void FakeStudio::start(Done done) {
    answer<void>(QStringLiteral("start"), std::move(done), [] { return Result<void>(); });
}

void FakeStudio::stop(std::function<void()> done) {
    calls += QStringLiteral("stop");
    if (stopAnswers)
        QTimer::singleShot(0, this, done);
}

void FakeStudio::createSession(const QString &customId, TextDone done) {
    answer<QString>(QStringLiteral("createSession ") + customId, std::move(done), [this, customId] {
        const QString id = customId.isEmpty() ? QStringLiteral("ses_%1").arg(++m_counter) : customId;
        snapshot.sessions.push_back(someSession(id, {}));
        return Result<QString>(id);
    });
}

void FakeStudio::closeSession(const QString &sessionId, Done done) {
    answer<void>(QStringLiteral("closeSession ") + sessionId, std::move(done), [this, sessionId] {
        std::erase_if(snapshot.sessions, [&](const auto &s) { return s.id == sessionId; });
        return Result<void>();
    });
}

void FakeStudio::disconnect(const QString &sessionId, const QString &connectionId, Done done) {
    answer<void>(QStringLiteral("disconnect %1 %2").arg(sessionId, connectionId), std::move(done),
                 [this, sessionId, connectionId] {
                     if (SessionSnapshot *found = session(sessionId))
                         std::erase_if(found->connections,
                                       [&](const auto &c) { return c.id == connectionId; });
                     return Result<void>();
                 });
}

void FakeStudio::createGuestLink(const QString &sessionId, TextDone done) {
    answer<QString>(QStringLiteral("createGuestLink ") + sessionId, std::move(done), [sessionId] {
        return Result<QString>(QStringLiteral("https://localhost:4443/join/%1?token=tok_1").arg(sessionId));
    });
}

void FakeStudio::addSynthetic(const QString &sessionId, TextDone done) {
    answer<QString>(QStringLiteral("addSynthetic ") + sessionId, std::move(done),
                    [this, sessionId]() -> Result<QString> {
                        SessionSnapshot *found = session(sessionId);
                        if (!found)
                            return Error{Errc::SessionNotFound, QStringLiteral("there is no such session")};
                        const QString name = QStringLiteral("Synthetic %1").arg(++m_counter);
                        auto one = someSession({}, {name}).connections.front();
                        one.id = QStringLiteral("con_syn%1").arg(m_counter);
                        one.synthetic = true;
                        found->connections.push_back(one);
                        return one.id;
                    });
}

void FakeStudio::setStage(const std::vector<StageParticipant> &participants, TextDone done) {
    stage = participants;
    answer<QString>(QStringLiteral("setStage %1").arg(participants.size()), std::move(done), [this] {
        const QString id = QLatin1String(StageSessionId);
        if (!session(id))
            snapshot.sessions.push_back(someSession(id, {}));
        return Result<QString>(id);
    });
}

void FakeStudio::pageGate(std::function<void(Result<quint16>)> done) {
    answer<quint16>(QStringLiteral("pageGate"), std::move(done), [] { return Result<quint16>(quint16(1)); });
}

void FakeStudio::openPage(const QString &sessionId, const QString &customLayout, PageDone done) {
    answer<page::PageRequest>(QStringLiteral("openPage %1 %2").arg(sessionId, customLayout), std::move(done),
                              [customLayout] {
                                  page::PageRequest request;
                                  request.url = QUrl(QStringLiteral("https://127.0.0.1:1/openvidu/layouts/") +
                                                     customLayout + QStringLiteral("/index.html"));
                                  return Result<page::PageRequest>(request);
                              });
}

void FakeStudio::addCamera(const QString &sessionId, const QString &name,
                           const session::IpCameraProperties &camera, TextDone done) {
    lastCamera = camera;
    answer<QString>(QStringLiteral("addCamera %1 %2").arg(sessionId, name), std::move(done),
                    [this, sessionId, name]() -> Result<QString> {
                        SessionSnapshot *found = session(sessionId);
                        if (!found)
                            return Error{Errc::SessionNotFound, QStringLiteral("there is no such session")};
                        auto one = someSession({}, {name}).connections.front();
                        one.id = QStringLiteral("ipc_%1").arg(++m_counter);
                        one.camera = true;
                        found->connections.push_back(one);
                        return one.id;
                    });
}

void FakeStudio::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                RecordingDone done) {
    lastProperties = properties;
    answer<RecordingInfo>(QStringLiteral("startRecording ") + sessionId, std::move(done),
                          [this, sessionId, properties] {
                              RecordingSnapshot made;
                              made.info.id = sessionId;
                              for (int n = 1; recording(made.info.id); ++n)
                                  made.info.id = QStringLiteral("%1~%2").arg(sessionId).arg(n);
                              made.info.name = properties.name.isEmpty() ? made.info.id : properties.name;
                              made.info.sessionId = sessionId;
                              made.info.properties = properties;
                              made.info.status = Status::Started;
                              made.info.createdAt = 1'767'225'600'000 + ++m_counter;
                              snapshot.recordings.insert(snapshot.recordings.begin(), made);
                              if (SessionSnapshot *found = session(sessionId)) {
                                  found->recording = true;
                                  found->recordingIds += made.info.id;
                              }
                              return Result<RecordingInfo>(made.info);
                          });
}

void FakeStudio::change(const QString &call, const QString &recordingId, RecordingDone done,
                        const std::function<void(RecordingSnapshot &)> &work) {
    answer<RecordingInfo>(call, std::move(done), [this, recordingId, work]() -> Result<RecordingInfo> {
        RecordingSnapshot *found = recording(recordingId);
        if (!found || found->info.status != Status::Started)
            return Error{Errc::Failed, QStringLiteral("it does not run")};
        work(*found);
        return found->info;
    });
}

void FakeStudio::setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) {
    change(QStringLiteral("setRecordingPaused %1 %2").arg(recordingId).arg(int(paused)), recordingId,
           std::move(done), [paused](RecordingSnapshot &one) { one.info.paused = paused; });
}

void FakeStudio::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                           RecordingDone done) {
    lastMark_ms = at_ms;
    change(QStringLiteral("addMarker %1 %2").arg(recordingId, name), recordingId, std::move(done),
           [name, at_ms](RecordingSnapshot &one) {
               one.info.markers.push_back({at_ms.value_or(one.elapsed_ms), name});
           });
}

void FakeStudio::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                    RecordingDone done) {
    change(QStringLiteral("setRecordingLayout %1 %2").arg(recordingId, session::toText(layout)), recordingId,
           std::move(done), [layout](RecordingSnapshot &one) { one.info.properties.layout = layout; });
}

void FakeStudio::stopRecording(const QString &recordingId, RecordingDone done) {
    answer<RecordingInfo>(QStringLiteral("stopRecording ") + recordingId, std::move(done),
                          [this, recordingId]() -> Result<RecordingInfo> {
                              RecordingSnapshot *found = recording(recordingId);
                              if (!found)
                                  return Error{Errc::Failed, QStringLiteral("it does not run")};
                              found->info.status = Status::Ready;
                              found->info.duration = 2;
                              if (SessionSnapshot *of = session(found->info.sessionId)) {
                                  of->recordingIds.removeAll(recordingId);
                                  of->recording = !of->recordingIds.isEmpty();
                              }
                              return found->info;
                          });
}

void FakeStudio::deleteRecording(const QString &recordingId, Done done) {
    answer<void>(QStringLiteral("deleteRecording ") + recordingId, std::move(done), [this, recordingId] {
        std::erase_if(snapshot.recordings, [&](const auto &r) { return r.info.id == recordingId; });
        return Result<void>();
    });
}

void FakeStudio::setPreview(const QString &sessionId, int width, int, session::RecordingLayout layout) {
    previewLayout = layout;
    previews += sessionId;
    previewWidth = width;
}

void FakeDialogs::confirm(QWidget *, const Question &question, std::function<void(bool)> answer) {
    questions += question.text;
    answer(yes);
}

void FakeDialogs::choose(QWidget *, const Choice &asked, std::function<void(std::optional<int>)> answer) {
    questions += asked.text;
    answer(choice);
}

void FakeDialogs::chooseFile(QWidget *, const QString &title, const QString &,
                             std::function<void(std::optional<QString>)> answer) {
    questions += title;
    answer(file);
}

void FakeDialogs::chooseNewFile(QWidget *, const QString &title, const QString &, const QString &,
                                std::function<void(std::optional<QString>)> answer) {
    questions += title;
    answer(file);
}

void FakeDialogs::askText(QWidget *, const QString &, const QString &label, const QString &,
                          std::function<void(std::optional<QString>)> answer) {
    questions += label;
    answer(text);
}

void FakeDialogs::tell(QWidget *, const QString &, const QString &told) {
    questions += told;
}

bool FakeDialogs::openFile(const QString &path) {
    opened += path;
    return desktopWorks;
}

bool FakeDialogs::showInFolder(const QString &path) {
    shown += path;
    return desktopWorks;
}

SessionSnapshot someSession(const QString &id, const QStringList &participants) {
    SessionSnapshot session;
    session.id = id;
    session.createdAt = 1'767'225'600'000;
    session.active = !participants.isEmpty();
    for (const QString &name : participants) {
        StreamSnapshot stream;
        stream.id = QStringLiteral("str_CAM_") + name;
        stream.typeOfVideo = QStringLiteral("CAMERA");
        stream.hasAudio = stream.hasVideo = stream.audioActive = stream.videoActive = true;
        stream.videoDimensions = QStringLiteral("640x480");
        stream.bitrate_kbps = 800;
        stream.subscribers = int(participants.size()) - 1;
        ConnectionSnapshot connection;
        connection.id = QStringLiteral("con_") + name;
        connection.name = name;
        connection.role = QStringLiteral("PUBLISHER");
        connection.activeAt = session.createdAt;
        connection.streams = {stream};
        session.connections.push_back(connection);
    }
    return session;
}

RecordingSnapshot finishedRecording(const QString &id, const QString &sessionId, const QString &path) {
    RecordingSnapshot made;
    made.info.id = made.info.name = id;
    made.info.sessionId = sessionId;
    made.info.status = Status::Ready;
    made.info.createdAt = 1'767'000'000'000;
    made.info.size = 142'000'000;
    made.info.duration = 751;
    made.path = path;
    return made;
}

} // namespace ovation::ui
