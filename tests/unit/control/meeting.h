#pragma once

#include "../fake_clock.h"

#include "composer/composer_stock.h"
#include "control/commands.h"
#include "page/layout_secrets.h"
#include "session/protocol_codes.h"

#include <QStringList>
#include <QTemporaryDir>

#include <map>

class Meeting;

/// A client in a Meeting: writes down what it is told.
class Guest final : public ovation::control::ClientChannel {
  public:
    Guest(Meeting &meeting, QString name) : m_meeting(meeting), m_name(std::move(name)) {}
    void notify(const ovation::control::Announcement &announcement) override;
    void participantGone() override;

    const QString &name() const { return m_name; }
    QString id;                                     ///< connection id
    QString streamId;                               ///< of what it publishes
    QJsonObject joined;                             ///< the result of its joinRoom
    std::optional<ovation::control::Client> client; ///< its place, once it has joined
    std::function<void()> whenTold;                 ///< called after each notification, if set

  private:
    Meeting &m_meeting;
    QString m_name;
};

enum class Entrance { Token, Secret, Recorder };

/// Commands with one session "meeting" on a real media plane, and the diary of everything that a client in it
/// was told, in order, one line each, as signalling writes it: `A participantLeft
/// {"connectionId":"B","reason":"disconnect"}`. Connection ids stand there as names, stream ids as
/// `stream:A`.
class Meeting {
  public:
    using Tune = std::function<void(ovation::config::Settings &, ovation::session::SessionProperties &)>;
    enum class Recorder { None, Real };
    explicit Meeting(const Tune &tune = {}, Recorder recorder = Recorder::None);
    ~Meeting();

    /// Comes in as a client does and stays on the list of guests; `id` is empty when it was refused.
    Guest &join(const QString &name, ovation::session::Role role = ovation::session::Role::Publisher,
                Entrance entrance = Entrance::Token);
    Guest &join(const QString &name, const ovation::session::ConnectionProperties &properties,
                const QString &clientData = {});
    ovation::Result<QJsonObject> tryJoin(Guest &guest, const ovation::control::JoinRequest &request);
    Guest &newcomer(const QString &name);

    /// Error code of the call, 0 when it worked. Waits for the answer, which stands in the diary too.
    int publish(Guest &guest) { return publish(guest, publishing()); }
    int publish(Guest &guest, const ovation::control::PublishParams &params);
    int subscribe(Guest &guest, const QString &sender) { return subscribe(guest, sender, receivingOffer()); }
    int subscribe(Guest &guest, const QString &sender, const QByteArray &offer);
    /// Gives the result, or `{"error": code}`.
    QJsonObject reconnect(Guest &guest, const QString &streamId, const QByteArray &offer);

    static ovation::control::PublishParams publishing() { return publishing(sendingOffer()); }
    static ovation::control::PublishParams publishing(const QByteArray &offer);
    /// Offers of a browser that never connects.
    static QByteArray sendingOffer();
    static QByteArray receivingOffer();

    /// The diary since it was last taken.
    QStringList takeDiary();
    void write(const QString &line);
    QString withNames(QString text) const;

    const ovation::session::Session *session() const { return commands->session(id); }
    const ovation::session::Connection *connection(const Guest &guest) {
        return session() ? session()->participant(guest.id) : nullptr;
    }

    const QString id = QStringLiteral("meeting");
    FakeClock clock;
    ovation::config::Settings settings;
    std::unique_ptr<ovation::transport::MediaPlane> plane;
    std::unique_ptr<ovation::composer::ComposerStock> composers;
    ovation::page::LayoutSecrets layouts;
    std::unique_ptr<ovation::recording::RecordingService> recordings;
    std::unique_ptr<ovation::control::Commands> commands;

  private:
    QStringList m_diary;
    QTemporaryDir m_folder;
    std::vector<std::unique_ptr<Guest>> m_guests;
};

/// The lines of a diary as they are expected.
inline QStringList lines(std::initializer_list<const char *> expected) {
    QStringList list;
    for (const char *line : expected)
        list << QString::fromUtf8(line);
    return list;
}

/// Error code of a call; 0 when it worked.
template <typename T>
int codeOf(const ovation::Result<T> &result) {
    return result.ok() ? 0 : ovation::session::protocolCode(result.error().code);
}
