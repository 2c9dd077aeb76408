#pragma once

#include "ui/common/dialogs.h"
#include "ui/common/studio.h"

#include <QStringList>

namespace ovation::ui {

/// A studio without an engine: keeps sessions and recordings in a snapshot, answers from the event loop as
/// the real one does, and writes down what it was asked.
class FakeStudio final : public Studio {
    Q_OBJECT

  public:
    ServerFacts facts() const override { return m_facts; }
    void setLayoutFolder(const QString &folder) { m_facts.layoutFolder = folder; }
    void start(Done done) override;
    void stop(std::function<void()> done) override;
    void createSession(const QString &customId, TextDone done) override;
    void closeSession(const QString &sessionId, Done done) override;
    void disconnect(const QString &sessionId, const QString &connectionId, Done done) override;
    void createGuestLink(const QString &sessionId, TextDone done) override;
    void addSynthetic(const QString &sessionId, TextDone done) override;
    void setStage(const std::vector<StageParticipant> &participants, TextDone done) override;
    void pageGate(std::function<void(Result<quint16>)> done) override;
    void openPage(const QString &sessionId, const QString &customLayout, PageDone done) override;
    void addCamera(const QString &sessionId, const QString &name, const session::IpCameraProperties &camera,
                   TextDone done) override;
    void startRecording(const QString &sessionId, const session::RecordingProperties &properties,
                        RecordingDone done) override;
    void stopRecording(const QString &recordingId, RecordingDone done) override;
    void setRecordingPaused(const QString &recordingId, bool paused, RecordingDone done) override;
    void addMarker(const QString &recordingId, const QString &name, std::optional<int64_t> at_ms,
                   RecordingDone done) override;
    void setRecordingLayout(const QString &recordingId, session::RecordingLayout layout,
                            RecordingDone done) override;
    void deleteRecording(const QString &recordingId, Done done) override;
    void setPreview(const QString &sessionId, int width, int frameRate,
                    session::RecordingLayout layout) override;

    void publish() { Q_EMIT snapshotChanged(snapshot); }

    EngineSnapshot snapshot;
    QStringList calls;    ///< "what argument…", previews apart
    QStringList previews; ///< session ids asked for, "" = stopped
    int previewWidth = 0;
    std::vector<StageParticipant> stage;
    session::RecordingLayout previewLayout = session::RecordingLayout::Custom; ///< Custom = none asked for
    session::RecordingProperties lastProperties;                               ///< of the last start
    session::IpCameraProperties lastCamera;
    std::optional<int64_t> lastMark_ms;
    bool holdAnswers = false; ///< answers wait until release()
    void release();
    QString failWith; ///< when not empty, every call fails with this reason
    bool stopAnswers = true;

  private:
    /// Notes the call and answers later: the error, or what `work` gives.
    template <typename T>
    void answer(const QString &call, std::function<void(Result<T>)> done, std::function<Result<T>()> work);
    void change(const QString &call, const QString &recordingId, RecordingDone done,
                const std::function<void(RecordingSnapshot &)> &work);
    SessionSnapshot *session(const QString &id);
    RecordingSnapshot *recording(const QString &id);

    ServerFacts m_facts{QStringLiteral("https://localhost:4443/"),
                        QStringLiteral("/home/ana/.config/ovation/secret"), true, QStringLiteral("/nowhere")};
    int m_counter = 0;
    std::vector<std::function<void()>> m_held;
};

/// Answers as it was told, and remembers the questions.
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

    bool yes = false;
    std::optional<QString> text;
    std::optional<int> choice;
    std::optional<QString> file;
    bool desktopWorks = true;
    QStringList questions; ///< their texts
    QStringList opened, shown;
};

SessionSnapshot someSession(const QString &id, const QStringList &participants);
RecordingSnapshot finishedRecording(const QString &id, const QString &sessionId, const QString &path);

} // namespace ovation::ui
