#pragma once

#include "studio.h"
#include "ui/common/dialogs.h"

#include <QColor>
#include <QSet>
#include <QStringList>

namespace ovation::ui {

/// A Studio without an engine: keeps sessions and recordings in a snapshot, answers from the event loop, and
/// writes down what it was asked. test_contract.cpp holds it to the behavior of the real one.
class FakeStudio final : public Studio {
    Q_OBJECT

  public:
    ServerFacts facts() const override { return m_facts; }
    void setLayoutFolder(const QString &folder) { m_facts.layoutFolder = folder; }
    void setRecordingEnabled(bool enabled) { m_facts.recordingEnabled = enabled; }
    void keepPast(int seconds) { m_facts.keepPast_s = seconds; }
    void start(Answer<void> done) override;
    void stop(std::function<void()> done) override;
    void createSession(const QString &customId, Answer<QString> done) override;
    void requestSession(const QJsonObject &body, Answer<QString> done) override;
    ParameterProblem checkSession(const QJsonObject &body) const override;
    void requestConnection(const QString &sessionId, const QJsonObject &body,
                           Answer<Invitation> done) override;
    ParameterProblem checkConnection(const QJsonObject &body) const override;
    void updateConnection(const QString &sessionId, const QString &connectionId,
                          std::optional<session::Role> role, std::optional<bool> record,
                          Answer<void> done) override;
    void closeSession(const QString &sessionId, Answer<void> done) override;
    void disconnect(const QString &sessionId, const QString &connectionId, Answer<void> done) override;
    void unpublish(const QString &sessionId, const QString &streamId, Answer<void> done) override;
    void sendSignal(const QString &sessionId, const QString &connectionId, const QString &type,
                    const QString &data, Answer<void> done) override;
    void createGuestLink(const QString &sessionId, Answer<QString> done) override;
    void addSynthetic(const QString &sessionId, Answer<QString> done) override;
    void setStage(const std::vector<StageParticipant> &participants, Answer<QString> done) override;
    void pageGate(Answer<quint16> done) override;
    void openPage(const QString &sessionId, const QString &customLayout,
                  Answer<page::PageRequest> done) override;
    void addCamera(const QString &sessionId, const QString &name, bool record,
                   const session::IpCameraProperties &camera, Answer<QString> done) override;
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        Answer<recording::RecordingInfo> done) override;
    void stopRecording(const QString &recordingId, Answer<recording::RecordingInfo> done) override;
    void setRecordingPaused(const QString &recordingId, bool paused,
                            Answer<recording::RecordingInfo> done) override;
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   Answer<recording::RecordingInfo> done) override;
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                            Answer<recording::RecordingInfo> done) override;
    void deleteRecording(const QString &recordingId, Answer<void> done) override;
    void muteInRecordings(const QString &sessionId, const QString &connectionId, bool muted,
                          Answer<void> done) override;
    void pin(const QString &sessionId, const QString &connectionId, Answer<void> done) override;
    void setPreviews(const std::vector<PreviewWish> &wishes) override;
    void previewAudio(std::span<float> into) override;
    /// A frame of one color, with these tiles beside each other.
    void showFrame(const QString &sessionId, const QColor &color, const QStringList &streamIds = {});

    /// Applies the rule of recordable sessions, then emits the snapshot.
    void publish();

    EngineSnapshot snapshot;
    QSet<QString> relayed; ///< ids of sessions that are not ROUTED
    /// How far a running recording has come.
    void setProgress(const QString &recordingId, int64_t elapsed_ms, int64_t size_bytes = 0);
    QStringList calls;    ///< "call argument…", without previews
    QStringList previews; ///< session ids asked for, "" = stopped
    std::vector<PreviewWish> wishes;
    std::vector<StageParticipant> stage;
    session::RecordingProperties lastProperties; ///< of the last start
    session::IpCameraProperties lastCamera;
    bool lastCameraRecorded = false;
    QJsonObject lastBody; ///< of the last request
    std::optional<int64_t> lastMark_ms;
    bool holdAnswers = false; ///< answers wait until release()
    void release();
    QString failWith; ///< when not empty, every call fails with this reason
    bool stopAnswers = true;

  private:
    /// Notes the call and answers later: the error, or what `work` gives.
    template <typename T>
    void answer(const QString &call, Answer<T> done, std::function<Result<T>()> work);
    void change(const QString &call, const QString &recordingId, Answer<recording::RecordingInfo> done,
                const std::function<Result<void>(RecordingSnapshot &)> &work);
    control::Recordable rule(const SessionSnapshot &session, bool concurrent) const;
    Result<SessionSnapshot *> session(const QString &id);
    Result<void> changeConnections(const QString &sessionId, const QString &connectionId,
                                   const std::function<void(ConnectionSnapshot &, bool isIt)> &change);
    Result<RecordingSnapshot *> recording(const QString &id);
    Result<RecordingSnapshot *> runningRecording(const QString &id);

    ServerFacts m_facts{QStringLiteral("https://localhost:4443/"),
                        QStringLiteral("/home/ana/.config/ovation/secret"), true, QStringLiteral("/nowhere")};
    int m_counter = 0;
    std::vector<std::function<void()>> m_held;
};

/// Gives the answers that it was told to, and remembers the questions.
class FakeDialogs final : public Dialogs {
  public:
    void confirm(QWidget *parent, const Question &question, std::function<void(bool)> answer) override;
    void choose(QWidget *parent, const Choice &choice,
                std::function<void(std::optional<int>)> answer) override;
    void chooseFile(QWidget *parent, const QString &title, const QString &filter,
                    std::function<void(std::optional<QString>)> answer) override;
    void chooseNewFile(QWidget *parent, const QString &title, const QString &initial, const QString &filter,
                       std::function<void(std::optional<QString>)> answer) override;
    void askText(QWidget *parent, const QString &title, const QString &label, const QString &initial,
                 std::function<void(std::optional<QString>)> answer) override;
    void tell(QWidget *parent, const QString &title, const QString &text) override;
    bool openFile(const QString &path) override;
    bool showInFolder(const QString &path) override;
    void notify(const QString &title, const QString &notice) override;
    bool hasTray() const override { return tray; }

    bool yes = false;
    std::optional<QString> text;
    std::optional<int> choice;
    std::optional<QString> file;
    bool desktopWorks = true;
    QStringList questions; ///< their texts
    QStringList opened, shown;
    QStringList notices; ///< "title: text"
    bool tray = false;
};

SessionSnapshot someSession(const QString &id, const QStringList &participants);
RecordingSnapshot finishedRecording(const QString &id, const QString &sessionId, const QString &path);

} // namespace ovation::ui
