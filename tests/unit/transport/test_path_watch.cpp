#include "ice_check_writer.h"

#include "transport/ice_transport.h"
#include "transport/io_thread.h"

#include <QNetworkDatagram>
#include <QTest>
#include <QUdpSocket>

#include <array>
#include <atomic>
#include <functional>
#include <future>

#include <arpa/inet.h>
#include <sys/socket.h>

using namespace ovation;
using namespace ovation::transport;

namespace {

constexpr int Tick_ms = 50;
constexpr std::array<char, 12> Data = {char(0x80)}; ///< begins as RTP does

/// A peer at two addresses of one server, which sends data all the time by the path that it was told to.
class Scene {
  public:
    Scene() {
        onThread([this] {
            IceSettings settings;
            settings.addresses = {"127.0.0.1"};
            server = std::make_unique<IceTransport>(
                thread.context(), IceRole::Controlled, settings,
                IceTransport::Callbacks{[] {}, [] {}, [](auto) {}, [this] { ++moves; }});
            makeClient();
            introduce();
        });
        thread.every(Tick_ms, [this] {
            if (!server)
                return;
            server->tick(g_get_monotonic_time() * 1000);
            if (server->isConnected() && m_sends)
                nice_agent_send(m_client.get(), m_stream, 1, guint(Data.size()), Data.data());
        });
    }
    ~Scene() {
        onThread([this] {
            nice_agent_attach_recv(m_client.get(), m_stream, 1, thread.context(), nullptr, nullptr);
            m_client.reset();
            server.reset();
        });
    }
    Scene(const Scene &) = delete;
    Scene &operator=(const Scene &) = delete;

    void onThread(const std::function<void()> &work) {
        std::promise<void> done;
        thread.post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }
    /// Where the server sends to.
    QString path() {
        std::string text;
        onThread([&] { text = server->remoteAddress(); });
        return QString::fromStdString(text);
    }
    /// By which of its addresses the client sends, as the server writes it.
    QString clientSendsFrom() {
        QString text;
        onThread([&] {
            NiceCandidate *local = nullptr, *remote = nullptr;
            if (nice_agent_get_selected_pair(m_client.get(), m_stream, 1, &local, &remote))
                text = textOf(*local);
        });
        return text;
    }
    void startSending() { m_sends = true; }
    /// The client sends by its other address from now on; gives that one.
    QString move() {
        const QString before = clientSendsFrom();
        QString now;
        onThread([&] {
            NiceCandidate *local = nullptr, *remote = nullptr;
            nice_agent_get_selected_pair(m_client.get(), m_stream, 1, &local, &remote);
            const std::string remoteFoundation = remote->foundation;
            GSList *list = nice_agent_get_local_candidates(m_client.get(), m_stream, 1);
            for (GSList *entry = list; entry; entry = entry->next) {
                const auto &candidate = *static_cast<NiceCandidate *>(entry->data);
                if (textOf(candidate) == before)
                    continue;
                now = textOf(candidate);
                nice_agent_set_selected_pair(m_client.get(), m_stream, 1, candidate.foundation,
                                             remoteFoundation.c_str());
            }
            g_slist_free_full(list,
                              [](gpointer one) { nice_candidate_free(static_cast<NiceCandidate *>(one)); });
        });
        return now;
    }
    /// The address that the client does not send by.
    QString otherAddress() {
        const QString now = clientSendsFrom();
        QString other;
        onThread([&] {
            GSList *list = nice_agent_get_local_candidates(m_client.get(), m_stream, 1);
            for (GSList *entry = list; entry; entry = entry->next) {
                if (const QString text = textOf(*static_cast<NiceCandidate *>(entry->data)); text != now)
                    other = text;
            }
            g_slist_free_full(list,
                              [](gpointer one) { nice_candidate_free(static_cast<NiceCandidate *>(one)); });
        });
        return other;
    }
    /// A check with which the client chooses the path from one of its addresses.
    void choose(const QString &address, const QByteArray &password) {
        const quint16 port = serverPort();
        onThread([&] {
            GPtrArray *sockets = nice_agent_get_sockets(m_client.get(), m_stream, 1);
            for (guint i = 0; i < sockets->len; ++i) {
                const int socket = g_socket_get_fd(static_cast<GSocket *>(g_ptr_array_index(sockets, i)));
                if (boundTo(socket) == address)
                    sendCheck(socket, port, password);
            }
            g_ptr_array_unref(sockets);
        });
    }
    /// The server is told of an address at which the client is not. Gives the client's password.
    QByteArray name(quint16 port) {
        QByteArray password;
        onThread([&] {
            server->addRemoteCandidate("candidate:9 1 udp 1 127.0.0.1 " + std::to_string(port) + " typ host");
            gchar *ufrag = nullptr, *secret = nullptr;
            nice_agent_get_local_credentials(m_client.get(), m_stream, &ufrag, &secret);
            password = secret;
            g_free(ufrag);
            g_free(secret);
        });
        return password;
    }
    QByteArray serverPassword() {
        QByteArray password;
        onThread([&] { password = QByteArray::fromStdString(server->password()); });
        return password;
    }
    quint16 serverPort() {
        std::string line;
        onThread([&] { line = server->localCandidates().front(); });
        return quint16(QString::fromStdString(line).section(u' ', 5, 5).toInt());
    }

    IoThread thread{"scene"};
    std::unique_ptr<IceTransport> server;
    std::atomic<int> moves = 0; ///< that the server noticed

  private:
    static QString textOf(const NiceCandidate &candidate) {
        std::array<gchar, NICE_ADDRESS_STRING_LEN> text{};
        nice_address_to_string(&candidate.addr, text.data());
        return QStringLiteral("%1:%2")
            .arg(QLatin1String(text.data()))
            .arg(nice_address_get_port(&candidate.addr));
    }
    static QString boundTo(int socket) {
        sockaddr_in bound{};
        socklen_t size = sizeof(bound);
        getsockname(socket, reinterpret_cast<sockaddr *>(&bound), &size);
        return QStringLiteral("%1:%2")
            .arg(QHostAddress(ntohl(bound.sin_addr.s_addr)).toString())
            .arg(ntohs(bound.sin_port));
    }
    static void sendCheck(int socket, quint16 port, const QByteArray &password) {
        const QByteArray check = iceCheck(UseCandidate, password);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        sendto(socket, check.constData(), size_t(check.size()), 0, reinterpret_cast<const sockaddr *>(&to),
               sizeof(to));
    }
    void makeClient() {
        m_client = GObjectPtr<NiceAgent>::adopt(
            nice_agent_new_full(thread.context(), NICE_COMPATIBILITY_RFC5245, NICE_AGENT_OPTION_ICE_TRICKLE));
        g_object_set(m_client.get(), "ice-tcp", FALSE, "upnp", FALSE, "controlling-mode", TRUE, nullptr);
        for (const char *text : {"127.0.0.1", "127.0.0.2"}) {
            NiceAddress address;
            nice_address_init(&address);
            nice_address_set_from_string(&address, text);
            nice_agent_add_local_address(m_client.get(), &address);
        }
        m_stream = nice_agent_add_stream(m_client.get(), 1);
        nice_agent_attach_recv(
            m_client.get(), m_stream, 1, thread.context(), [](auto...) {}, nullptr);
        nice_agent_gather_candidates(m_client.get(), m_stream);
    }
    void introduce() {
        gchar *ufrag = nullptr, *password = nullptr;
        nice_agent_get_local_credentials(m_client.get(), m_stream, &ufrag, &password);
        server->setRemoteCredentials(ufrag, password);
        g_free(ufrag);
        g_free(password);
        nice_agent_set_remote_credentials(m_client.get(), m_stream, server->ufrag().c_str(),
                                          server->password().c_str());
        GSList *own = nice_agent_get_local_candidates(m_client.get(), m_stream, 1);
        for (GSList *entry = own; entry; entry = entry->next) {
            gchar *line = nice_agent_generate_local_candidate_sdp(m_client.get(),
                                                                  static_cast<NiceCandidate *>(entry->data));
            server->addRemoteCandidate(line);
            g_free(line);
        }
        g_slist_free_full(own, [](gpointer one) { nice_candidate_free(static_cast<NiceCandidate *>(one)); });
        for (const std::string &line : server->localCandidates()) {
            GSList *list = g_slist_append(nullptr, nice_agent_parse_remote_candidate_sdp(
                                                       m_client.get(), m_stream, ("a=" + line).c_str()));
            nice_agent_set_remote_candidates(m_client.get(), m_stream, 1, list);
            g_slist_free_full(list,
                              [](gpointer one) { nice_candidate_free(static_cast<NiceCandidate *>(one)); });
        }
    }

    GObjectPtr<NiceAgent> m_client;
    guint m_stream = 0;
    std::atomic<bool> m_sends = false;
};

} // namespace

class PathWatchTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aPeerThatMovesIsFollowedAndBack() {
        Scene scene;
        QTRY_VERIFY(!scene.path().isEmpty() && scene.path() == scene.clientSendsFrom());
        scene.startSending();
        for (int i = 0; i < 3; ++i) {
            const QString now = scene.move();
            QVERIFY(!now.isEmpty());
            QTRY_COMPARE(scene.path(), now);
        }
    }

    void whoOnlyReceivesIsFollowedByTheCheckThatChoosesAnotherPath() {
        Scene scene; // the client sends no data
        QTRY_VERIFY(!scene.path().isEmpty() && scene.path() == scene.clientSendsFrom());
        const QString path = scene.path(), other = scene.otherAddress();
        const QByteArray password = scene.serverPassword();
        const int moves = scene.moves;
        for (int i = 0; i < 40; ++i) { // longer than a path must be silent to be given up
            scene.choose(other, "guessed");
            QTest::qWait(Tick_ms);
        }
        QCOMPARE(scene.path(), path);
        QCOMPARE(scene.moves, moves);
        const auto followed = [&] {
            scene.choose(other, password);
            return scene.path() == other;
        };
        QTRY_VERIFY(followed());
        QCOMPARE(scene.moves, moves + 1);
    }

    void noMediaGoesWhereItIsNotAskedFor() {
        Scene scene;
        QTRY_VERIFY(!scene.path().isEmpty() && scene.path() == scene.clientSendsFrom());
        const QString path = scene.path();
        const quint16 port = scene.serverPort();
        QUdpSocket victim; // of whom the client says that it is there, and by whose address it sends
        QVERIFY(victim.bind(QHostAddress::LocalHost));
        const QByteArray password = scene.name(victim.localPort());
        const auto send = [&](const QByteArray &datagram) {
            victim.writeDatagram(datagram, QHostAddress::LocalHost, port);
        };
        const QByteArray data(Data.data(), qsizetype(Data.size()));
        const QByteArray choice = iceCheck(UseCandidate, scene.serverPassword());
        // What it gets are checks, to which there are these answers, none of them right.
        const std::array<std::function<QByteArray(const QByteArray &)>, 4> answers{
            [](const QByteArray &) { return QByteArray(); },
            [](const QByteArray &number) -> QByteArray {
                return IceAnswer + QByteArray::fromHex("00002112a442") + number;
            },
            [](const QByteArray &number) { return iceCheck({}, "guessed", {}, IceAnswer, number); },
            [&](const QByteArray &) { return iceCheck({}, password, {}, IceAnswer); }};
        for (int i = 0; i < 40; ++i) { // longer than a path must be silent to be given up
            send(i % 2 ? data : choice);
            send(data);
            QTest::qWait(Tick_ms);
            while (victim.hasPendingDatagrams()) {
                const QByteArray check = victim.receiveDatagram().data();
                QCOMPARE(check.left(2).toHex(), "0001");
                if (const QByteArray answer = answers[size_t(i) % answers.size()](check.mid(8, 12));
                    !answer.isEmpty())
                    send(answer);
            }
            QCOMPARE(scene.path(), path);
        }
        const auto isReached = [&] { // by one who is there
            while (victim.hasPendingDatagrams())
                send(iceCheck({}, password, {}, IceAnswer, victim.receiveDatagram().data().mid(8, 12)));
            send(data);
            return scene.path().endsWith(u':' + QString::number(victim.localPort()));
        };
        QTRY_VERIFY(isReached());
    }

    void dataFromAStrangerMovesNothing() {
        Scene scene;
        QTRY_VERIFY(!scene.path().isEmpty() && scene.path() == scene.clientSendsFrom());
        const QString path = scene.path();
        const quint16 port = scene.serverPort();
        QUdpSocket stranger;
        QVERIFY(stranger.bind(QHostAddress::LocalHost));
        for (int i = 0; i < 30; ++i) { // the peer is silent: all data is the stranger's
            stranger.writeDatagram(Data.data(), qint64(Data.size()), QHostAddress::LocalHost, port);
            QTest::qWait(Tick_ms);
        }
        QCOMPARE(scene.path(), path);
    }
};

QTEST_GUILESS_MAIN(PathWatchTest)
#include "test_path_watch.moc"
