#include "studio/public_addresses.h"

#include <QSignalSpy>
#include <QTest>

using namespace ovation;
using namespace Qt::StringLiterals;
using transport::AnnouncedAddress;

namespace {

/// A name server that the test is.
class NameServer {
  public:
    PublicAddresses::Lookup lookup() {
        return [this](QObject * /*receiver*/, const QString &name, const PublicAddresses::Found &found) {
            asked.append(name);
            if (answers)
                found(known.value(name));
            else
                m_waiting.push_back([this, name, found] { found(known.value(name)); });
        };
    }
    void answerNow() {
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

    QHash<QString, QList<QHostAddress>> known;
    QStringList asked;
    bool answers = true;

  private:
    std::vector<std::function<void()>> m_waiting;
};

QList<QHostAddress> addresses(std::initializer_list<const char *> texts) {
    QList<QHostAddress> list;
    for (const char *text : texts)
        list.append(QHostAddress(QLatin1String(text)));
    return list;
}

} // namespace

class PublicAddressesTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void addressesNeedNoNameServer() {
        NameServer server;
        PublicAddresses all({{u"203.0.113.7"_s, {}}, {u"2001:DB8::1"_s, u"fd00::2"_s}, {u"127.0.0.1"_s, {}}},
                            server.lookup());
        bool begun = false;
        all.begin([&] { begun = true; });
        QVERIFY(begun);
        QVERIFY(server.asked.isEmpty());
        QCOMPARE(all.current(),
                 (std::vector<AnnouncedAddress>{{"203.0.113.7", ""}, {"2001:db8::1", "fd00::2"}}));
    }

    void aNameIsKnownBeforeItBegins() {
        NameServer server;
        server.answers = false;
        server.known[u"media.example"_s] = addresses({"203.0.113.7", "127.0.1.1", "fe80::1", "2001:db8::7"});
        PublicAddresses all({{u"media.example"_s, {}}}, server.lookup());
        bool begun = false;
        all.begin([&] { begun = true; });
        QVERIFY(!begun);
        server.answerNow();
        QVERIFY(begun);
        QCOMPARE(all.current(), (std::vector<AnnouncedAddress>{{"2001:db8::7", ""}, {"203.0.113.7", ""}}));
    }

    void aNameServerThatIsSilentHoldsUpNothing() {
        NameServer server;
        server.answers = false;
        server.known[u"media.example"_s] = addresses({"203.0.113.7"});
        PublicAddresses all({{u"media.example"_s, {}}, {u"198.51.100.1"_s, {}}}, server.lookup());
        int begun = 0;
        all.begin([&] { ++begun; });
        QTRY_COMPARE(begun, 1);
        QCOMPARE(all.current(), (std::vector<AnnouncedAddress>{{"198.51.100.1", ""}}));
        const QSignalSpy changed(&all, &PublicAddresses::changed);
        server.answerNow(); // late, but not too late
        QCOMPARE(changed.count(), 1);
        QCOMPARE(begun, 1);
        QCOMPARE(all.current().size(), std::size_t(2));
    }

    void anotherAddressIsFollowedAndOneThatIsLostIsKept() {
        NameServer server;
        server.known[u"media.example"_s] = addresses({"203.0.113.7", "203.0.113.8"});
        PublicAddresses all({{u"media.example"_s, {}}}, server.lookup());
        all.begin([] {});
        const QSignalSpy changed(&all, &PublicAddresses::changed);
        server.known[u"media.example"_s] = addresses({"203.0.113.8", "203.0.113.7"}); // in turn
        all.lookAgain();
        QCOMPARE(changed.count(), 0);
        server.known[u"media.example"_s] = addresses({"198.51.100.9"});
        all.lookAgain();
        QCOMPARE(changed.count(), 1);
        server.known.clear();
        all.lookAgain();
        QCOMPARE(changed.count(), 1);
        QCOMPARE(all.current(), (std::vector<AnnouncedAddress>{{"198.51.100.9", ""}}));
    }

    void theSystemIsAsked() {
        QObject receiver;
        std::optional<QList<QHostAddress>> found, missing;
        PublicAddresses::lookUp(&receiver, u"localhost"_s, [&](const auto &given) { found = given; });
        PublicAddresses::lookUp(&receiver, u"no-such-name.invalid"_s,
                                [&](const auto &given) { missing = given; });
        QTRY_VERIFY(found && missing);
        QVERIFY(found->contains(QHostAddress(QHostAddress::LocalHost)));
        QVERIFY(missing->isEmpty());
    }
};

QTEST_GUILESS_MAIN(PublicAddressesTest)
#include "test_public_addresses.moc"
