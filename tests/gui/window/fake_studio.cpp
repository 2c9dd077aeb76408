#include "fake_studio.h"

#include "session/camera_uri.h"
#include "session/failures.h"
#include "studio/request_bodies.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ovation::ui {

using control::Recordable;
using recording::RecordingInfo;
using recording::Status;

template <typename T>
void FakeStudio::answer(const QString &call, Answer<T> done, std::function<Result<T>()> work) {
    calls += call;
    const auto reply = [this, done = std::move(done), work = std::move(work)] {
        Result<T> result = failWith.isEmpty() ? work() : Result<T>(Error{Errc::Failed, failWith});
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

void FakeStudio::publish() {
    for (SessionSnapshot &one : snapshot.sessions) {
        one.recordable = rule(one, false);
        one.recordableTwice = rule(one, true);
    }
    std::erase_if(snapshot.progress, [this](const RecordingProgress &progress) {
        const auto found = recording(progress.id);
        return !found || !isRunning(**found);
    });
    for (const RecordingSnapshot &one : std::as_const(snapshot.recordings))
        if (isRunning(one) && std::none_of(snapshot.progress.begin(), snapshot.progress.end(),
                                           [&](const auto &progress) { return progress.id == one.info.id; }))
            snapshot.progress.push_back({one.info.id});
    Q_EMIT snapshotChanged(snapshot);
}

void FakeStudio::setProgress(const QString &recordingId, int64_t elapsed_ms, int64_t size_bytes) {
    std::erase_if(snapshot.progress, [&](const auto &progress) { return progress.id == recordingId; });
    snapshot.progress.push_back({recordingId, size_bytes, elapsed_ms});
}

Recordable FakeStudio::rule(const SessionSnapshot &session, bool concurrent) const {
    if (!m_facts.recordingEnabled)
        return Recordable::SwitchedOff;
    if (relayed.contains(session.id))
        return Recordable::Relayed;
    if (session.recording && !concurrent)
        return Recordable::AlreadyRecorded;
    if (std::all_of(session.connections.begin(), session.connections.end(),
                    [](const ConnectionSnapshot &one) { return one.pending; }))
        return Recordable::NoParticipants;
    return session.isPublishing() ? Recordable::Yes : Recordable::NoPublisher;
}

Result<SessionSnapshot *> FakeStudio::session(const QString &id) {
    auto &all = snapshot.sessions;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &s) { return s.id == id; });
    return at == all.end() ? Result<SessionSnapshot *>(session::sessionNotFound(id)) : &*at;
}

Result<RecordingSnapshot *> FakeStudio::recording(const QString &id) {
    auto &all = snapshot.recordings;
    const auto at = std::find_if(all.begin(), all.end(), [&](const auto &r) { return r.info.id == id; });
    return at == all.end() ? Result<RecordingSnapshot *>(session::recordingNotFound(id)) : &*at;
}

Result<RecordingSnapshot *> FakeStudio::runningRecording(const QString &id) {
    const auto found = recording(id);
    return found && isRunning(**found) ? found : session::recordingNotRunning(id);
}

void FakeStudio::start(Answer<void> done) {
    answer<void>(QStringLiteral("start"), std::move(done), [] { return Result<void>(); });
}

void FakeStudio::stop(std::function<void()> done) {
    calls += QStringLiteral("stop");
    if (stopAnswers)
        QTimer::singleShot(0, this, done);
}

void FakeStudio::createSession(const QString &customId, Answer<QString> done) {
    answer<QString>(
        QStringLiteral("createSession ") + customId, std::move(done), [this, customId]() -> Result<QString> {
            if (session(customId))
                return session::sessionExists(customId);
            const QString id = customId.isEmpty() ? QStringLiteral("ses_%1").arg(++m_counter) : customId;
            snapshot.sessions.push_back(someSession(id, {}));
            return id;
        });
}

void FakeStudio::requestSession(const QJsonObject &body, Answer<QString> done) {
    lastBody = body;
    const auto wanted = requestedSession(body, {});
    if (!wanted)
        return answer<QString>(QStringLiteral("requestSession"), std::move(done),
                               [error = wanted.error()]() -> Result<QString> { return error; });
    createSession(wanted->customSessionId, [this, wanted = *wanted, done](const Result<QString> &made) {
        if (made)
            (*session(*made))->properties = wanted;
        publish();
        done(made);
    });
}

ParameterProblem FakeStudio::checkSession(const QJsonObject &body) const {
    const auto read = requestedSession(body, {});
    return read ? ParameterProblem() : ParameterProblem{read.error().parameter, read.error().message};
}

void FakeStudio::requestConnection(const QString &sessionId, const QJsonObject &body,
                                   Answer<Invitation> done) {
    lastBody = body;
    answer<Invitation>(
        QStringLiteral("requestConnection ") + sessionId, std::move(done),
        [this, sessionId, body]() -> Result<Invitation> {
            const auto wanted = requestedConnection(body);
            if (!wanted)
                return wanted.error();
            const auto found = session(sessionId);
            if (!found)
                return found.error();
            ConnectionSnapshot one;
            one.id = one.name = QStringLiteral("con_new%1").arg(++m_counter);
            one.role = toText(wanted->role);
            one.record = wanted->record;
            one.serverData = wanted->data;
            one.kurentoOptions = wanted->kurentoOptions;
            one.iceServers = int(wanted->customIceServers.size());
            one.pending = true;
            (*found)->connections.push_back(one);
            const QString token =
                QStringLiteral("wss://localhost:4443?sessionId=%1&token=tok_new").arg(sessionId);
            return Invitation{one.id, token,
                              QStringLiteral("https://localhost:4443/join/%1?token=tok_new").arg(sessionId)};
        });
}

ParameterProblem FakeStudio::checkConnection(const QJsonObject &body) const {
    const auto read = requestedConnection(body);
    return read ? ParameterProblem() : ParameterProblem{read.error().parameter, read.error().message};
}

void FakeStudio::updateConnection(const QString &sessionId, const QString &connectionId,
                                  std::optional<session::Role> role, std::optional<bool> record,
                                  Answer<void> done) {
    answer<void>(QStringLiteral("updateConnection %1 %2").arg(sessionId, connectionId), std::move(done),
                 [this, sessionId, connectionId, role, record]() -> Result<void> {
                     const auto found = session(sessionId);
                     if (!found)
                         return found.error();
                     for (ConnectionSnapshot &one : (*found)->connections) {
                         if (one.id != connectionId)
                             continue;
                         if (role)
                             one.role = toText(*role);
                         one.record = record.value_or(one.record);
                         return {};
                     }
                     return session::participantNotFound(connectionId);
                 });
}

void FakeStudio::closeSession(const QString &sessionId, Answer<void> done) {
    answer<void>(QStringLiteral("closeSession ") + sessionId, std::move(done),
                 [this, sessionId]() -> Result<void> {
                     const auto found = session(sessionId);
                     if (!found)
                         return found.error();
                     for (RecordingSnapshot &one : snapshot.recordings)
                         if (isRunning(one) && one.info.sessionId == sessionId)
                             one.info.status = Status::Ready;
                     std::erase_if(snapshot.sessions, [&](const auto &s) { return s.id == sessionId; });
                     return {};
                 });
}

void FakeStudio::disconnect(const QString &sessionId, const QString &connectionId, Answer<void> done) {
    answer<void>(QStringLiteral("disconnect %1 %2").arg(sessionId, connectionId), std::move(done),
                 [this, sessionId, connectionId]() -> Result<void> {
                     const auto found = session(sessionId);
                     if (!found)
                         return found.error();
                     const auto gone = std::erase_if((*found)->connections,
                                                     [&](const auto &c) { return c.id == connectionId; });
                     return gone ? Result<void>() : session::participantNotFound(connectionId);
                 });
}

void FakeStudio::unpublish(const QString &sessionId, const QString &streamId, Answer<void> done) {
    answer<void>(QStringLiteral("unpublish %1 %2").arg(sessionId, streamId), std::move(done),
                 [this, sessionId, streamId]() -> Result<void> {
                     const auto found = session(sessionId);
                     if (!found)
                         return found.error();
                     for (ConnectionSnapshot &one : (*found)->connections)
                         if (std::erase_if(one.streams, [&](const auto &s) { return s.id == streamId; }))
                             return {};
                     return session::streamNotPublished(streamId);
                 });
}

void FakeStudio::sendSignal(const QString &sessionId, const QString &connectionId, const QString &type,
                            const QString &data, Answer<void> done) {
    answer<void>(QStringLiteral("sendSignal %1 %2 %3 %4").arg(sessionId, connectionId, type, data),
                 std::move(done), [this, sessionId]() -> Result<void> {
                     const auto found = session(sessionId);
                     if (!found)
                         return found.error();
                     return (*found)->connections.empty() ? Result<void>(session::sessionNotActive(sessionId))
                                                          : Result<void>();
                 });
}

void FakeStudio::createGuestLink(const QString &sessionId, Answer<QString> done) {
    answer<QString>(QStringLiteral("createGuestLink ") + sessionId, std::move(done),
                    [this, sessionId]() -> Result<QString> {
                        const auto found = session(sessionId);
                        if (!found)
                            return found.error();
                        ConnectionSnapshot guest;
                        guest.id = guest.name = QStringLiteral("con_guest%1").arg(++m_counter);
                        guest.pending = true;
                        (*found)->connections.push_back(guest);
                        return QStringLiteral("https://localhost:4443/join/%1?token=tok_1").arg(sessionId);
                    });
}

void FakeStudio::addSynthetic(const QString &sessionId, Answer<QString> done) {
    answer<QString>(QStringLiteral("addSynthetic ") + sessionId, std::move(done),
                    [this, sessionId]() -> Result<QString> {
                        const auto found = session(sessionId);
                        if (!found)
                            return found.error();
                        const QString name = QStringLiteral("Synthetic %1").arg(++m_counter);
                        auto one = someSession({}, {name}).connections.front();
                        one.id = QStringLiteral("con_syn%1").arg(m_counter);
                        one.synthetic = true;
                        (*found)->active = true;
                        (*found)->connections.push_back(one);
                        return one.id;
                    });
}

void FakeStudio::setStage(const std::vector<StageParticipant> &participants, Answer<QString> done) {
    stage = participants;
    answer<QString>(QStringLiteral("setStage %1").arg(participants.size()), std::move(done), [this] {
        const QString id = QLatin1String(StageSessionId);
        QStringList names;
        for (const StageParticipant &one : stage)
            names += one.name;
        if (const auto found = session(id))
            (*found)->connections = someSession(id, names).connections;
        else
            snapshot.sessions.push_back(someSession(id, names));
        return Result<QString>(id);
    });
}

void FakeStudio::pageGate(Answer<quint16> done) {
    answer<quint16>(QStringLiteral("pageGate"), std::move(done), [] { return Result<quint16>(quint16(1)); });
}

void FakeStudio::openPage(const QString &sessionId, const QString &customLayout,
                          Answer<page::PageRequest> done) {
    answer<page::PageRequest>(QStringLiteral("openPage %1 %2").arg(sessionId, customLayout), std::move(done),
                              [customLayout] {
                                  page::PageRequest request;
                                  request.url = QUrl(QStringLiteral("https://127.0.0.1:1/openvidu/layouts/") +
                                                     customLayout + QStringLiteral("/index.html"));
                                  return Result<page::PageRequest>(request);
                              });
}

void FakeStudio::addCamera(const QString &sessionId, const QString &name, bool record,
                           const session::IpCameraProperties &camera, Answer<QString> done) {
    lastCamera = camera;
    lastCameraRecorded = record;
    answer<QString>(QStringLiteral("addCamera %1 %2").arg(sessionId, name), std::move(done),
                    [this, sessionId, name, uri = camera.rtspUri]() -> Result<QString> {
                        if (!session::isCameraUri(uri))
                            return Error{Errc::InvalidParameter, QStringLiteral("not a camera's address")};
                        const auto found = session(sessionId);
                        if (!found)
                            return found.error();
                        auto one = someSession({}, {name}).connections.front();
                        one.id = QStringLiteral("ipc_%1").arg(++m_counter);
                        one.camera = true;
                        (*found)->connections.push_back(one);
                        return one.id;
                    });
}

void FakeStudio::startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                                Answer<RecordingInfo> done) {
    lastProperties = properties;
    answer<RecordingInfo>(QStringLiteral("startRecording ") + sessionId, std::move(done),
                          [this, sessionId, properties]() -> Result<RecordingInfo> {
                              const auto found = session(sessionId);
                              if (!found)
                                  return found.error();
                              if (const auto refused =
                                      control::refusal(rule(**found, properties.concurrent), sessionId))
                                  return *refused;
                              RecordingSnapshot made;
                              made.info.id = sessionId;
                              for (int n = 1; recording(made.info.id); ++n)
                                  made.info.id = QStringLiteral("%1~%2").arg(sessionId).arg(n);
                              made.info.name = properties.name.isEmpty() ? made.info.id : properties.name;
                              made.info.sessionId = sessionId;
                              made.info.properties = properties;
                              made.info.status = Status::Started;
                              made.info.createdAt = 1'767'225'600'000 + ++m_counter;
                              snapshot.recordings.prepend(made);
                              (*found)->recording = true;
                              (*found)->recordingIds += made.info.id;
                              return made.info;
                          });
}

void FakeStudio::change(const QString &call, const QString &recordingId, Answer<RecordingInfo> done,
                        const std::function<Result<void>(RecordingSnapshot &)> &work) {
    answer<RecordingInfo>(call, std::move(done), [this, recordingId, work]() -> Result<RecordingInfo> {
        const auto found = runningRecording(recordingId);
        if (!found)
            return found.error();
        const auto changed = work(**found);
        return changed ? Result<RecordingInfo>((*found)->info) : changed.error();
    });
}

void FakeStudio::setRecordingPaused(const QString &recordingId, bool paused, Answer<RecordingInfo> done) {
    change(QStringLiteral("setRecordingPaused %1 %2").arg(recordingId).arg(int(paused)), recordingId,
           std::move(done), [paused](RecordingSnapshot &one) -> Result<void> {
               one.info.paused = paused;
               return {};
           });
}

void FakeStudio::addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                           Answer<RecordingInfo> done) {
    lastMark_ms = at_ms;
    change(
        QStringLiteral("addMarker %1 %2").arg(recordingId, name), recordingId, std::move(done),
        [this, name, at_ms](RecordingSnapshot &one) -> Result<void> {
            one.info.markers.push_back({at_ms.value_or(snapshot.progressOf(one.info.id).elapsed_ms), name});
            return {};
        });
}

void FakeStudio::setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                                    Answer<RecordingInfo> done) {
    change(QStringLiteral("setRecordingLayout %1 %2").arg(recordingId, session::toText(layout)), recordingId,
           std::move(done), [layout](RecordingSnapshot &one) -> Result<void> {
               if (!hasChangeableLayout(one))
                   return Error{Errc::LayoutFixed, QStringLiteral("the layout cannot be changed")};
               one.info.properties.layout = layout;
               return {};
           });
}

void FakeStudio::stopRecording(const QString &recordingId, Answer<RecordingInfo> done) {
    answer<RecordingInfo>(QStringLiteral("stopRecording ") + recordingId, std::move(done),
                          [this, recordingId]() -> Result<RecordingInfo> {
                              const auto found = runningRecording(recordingId);
                              if (!found)
                                  return found.error();
                              RecordingInfo &info = (*found)->info;
                              info.status = Status::Ready;
                              info.duration = 2;
                              if (const auto of = session(info.sessionId)) {
                                  (*of)->recordingIds.removeAll(recordingId);
                                  (*of)->recording = !(*of)->recordingIds.isEmpty();
                              }
                              return info;
                          });
}

void FakeStudio::deleteRecording(const QString &recordingId, Answer<void> done) {
    answer<void>(QStringLiteral("deleteRecording ") + recordingId, std::move(done),
                 [this, recordingId]() -> Result<void> {
                     const auto found = recording(recordingId);
                     if (!found)
                         return found.error();
                     if (isRunning(**found))
                         return session::recordingRunning(recordingId);
                     snapshot.recordings.removeIf([&](const auto &r) { return r.info.id == recordingId; });
                     return {};
                 });
}

void FakeStudio::muteInRecordings(const QString &sessionId, const QString &connectionId, bool muted,
                                  Answer<void> done) {
    answer<void>(QStringLiteral("mute %1 %2 %3").arg(sessionId, connectionId).arg(muted), std::move(done),
                 [=, this]() -> Result<void> {
                     if (connectionId.isEmpty())
                         return session::participantNotFound(connectionId);
                     return changeConnections(sessionId, connectionId, [muted](auto &one, bool isIt) {
                         one.mutedInRecordings = isIt ? muted : one.mutedInRecordings;
                     });
                 });
}

void FakeStudio::pin(const QString &sessionId, const QString &connectionId, Answer<void> done) {
    answer<void>(QStringLiteral("pin %1 %2").arg(sessionId, connectionId), std::move(done), [=, this] {
        return changeConnections(sessionId, connectionId, [](auto &one, bool isIt) { one.pinned = isIt; });
    });
}

} // namespace ovation::ui
