#pragma once

#include "config/settings.h"
#include "review.h"
#include "studio.h"
#include "uploads.h"

#include <memory>

namespace ovation {

/// The whole engine behind one door: owns the rooms and the engine thread, starts and stops them in order.
/// Lives on the thread that makes it; see Studio for what each call does.
class Engine final : public Studio {
    Q_OBJECT

  public:
    explicit Engine(config::Settings settings, QObject *parent = nullptr);
    ~Engine() override; ///< stops, waiting up to 10 s

    const config::Settings &settings() const { return m_settings; }
    /// What was recorded. Valid as long as this is.
    Review &review();
    /// What becomes of it elsewhere. Valid as long as this is.
    Uploads &uploads();

    /// A link to a session that is made when it is used, if there is none by then. It lets one person in.
    void inviteGuest(const QString &sessionId, Answer<QString> done);

    ServerFacts facts() const override;
    void start(Answer<void> done) override;
    void stop(std::function<void()> done) override;
    void createSession(const QString &customId, Answer<QString> done) override;
    void requestSession(const QJsonObject &body, Answer<QString> done) override;
    ParameterProblem checkSession(const QJsonObject &body) const override;
    void closeSession(const QString &sessionId, Answer<void> done) override;
    void requestConnection(const QString &sessionId, const QJsonObject &body,
                           Answer<Invitation> done) override;
    ParameterProblem checkConnection(const QJsonObject &body) const override;
    void updateConnection(const QString &sessionId, const QString &connectionId,
                          std::optional<session::Role> role, std::optional<bool> record,
                          Answer<void> done) override;
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

  protected:
    void connectNotify(const QMetaMethod &signal) override;
    void disconnectNotify(const QMetaMethod &signal) override;

  private:
    void tellWhetherWatched();

    config::Settings m_settings;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace ovation
