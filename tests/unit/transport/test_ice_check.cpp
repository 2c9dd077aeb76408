#include "ice_check_writer.h"

#include "transport/ice_check.h"

#include <QTest>

using namespace ovation::transport;

namespace {

const QByteArray Password = "our-own-password";
/// USERNAME "abc", padded.
const QByteArray Name = QByteArray::fromHex("000600036162632a");
const QByteArray Fingerprint = QByteArray::fromHex("80280004deadbeef");

bool chooses(const QByteArray &datagram) {
    return choosesItsPath({reinterpret_cast<const uint8_t *>(datagram.constData()), size_t(datagram.size())},
                          {Password.constData(), size_t(Password.size())});
}

} // namespace

/// Which datagrams say that a peer wants to be reached where they come from.
class IceCheckTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void aSignedCheckWithUseCandidateDoes() {
        QVERIFY(chooses(iceCheck(Name + UseCandidate, Password, Fingerprint)));
        QVERIFY(chooses(iceCheck(UseCandidate + Name, Password, Fingerprint)));
        QVERIFY(chooses(iceCheck(UseCandidate, Password)));
    }

    void anOrdinaryCheckDoesNot() {
        QVERIFY(!chooses(iceCheck(Name, Password)));
        QVERIFY(!chooses(iceCheck(Name, Password, UseCandidate)));                            // not signed
        QVERIFY(!chooses(iceCheck(UseCandidate, Password, {}, QByteArray::fromHex("0101")))); // an answer
    }

    void aStrangersCheckDoesNot() {
        QVERIFY(!chooses(iceCheck(Name + UseCandidate, "guessed")));
        QByteArray changed = iceCheck(Name, Password);
        changed.replace(20, Name.size(), UseCandidate + QByteArray::fromHex("80550000"));
        QVERIFY(!chooses(changed));
        const QByteArray header = QByteArray::fromHex("000100042112a442") + QByteArray(12, 't');
        QVERIFY(!chooses(header + UseCandidate)); // not signed at all
    }

    void whatIsCutOrTooLongDoesNot() {
        const QByteArray whole = iceCheck(Name + UseCandidate, Password, Fingerprint);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!chooses(whole.first(size)), qPrintable(QString::number(size)));
        QByteArray lying = iceCheck(UseCandidate, Password);
        lying[23] = char(0xff); // an attribute beyond the end
        QVERIFY(!chooses(lying));
        const QByteArray padding = QByteArray::fromHex("80550200") + QByteArray(512, 'p');
        QVERIFY(!chooses(iceCheck(UseCandidate + padding, Password)));
    }
};

QTEST_GUILESS_MAIN(IceCheckTest)
#include "test_ice_check.moc"
