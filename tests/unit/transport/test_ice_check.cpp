#include "ice_check_writer.h"

#include "transport/ice_check.h"

#include <QTest>

using namespace ovation::transport;

namespace {

const QByteArray Password = "our-own-password";
/// USERNAME "abc", padded.
const QByteArray Name = QByteArray::fromHex("000600036162632a");
const QByteArray Fingerprint = QByteArray::fromHex("80280004deadbeef");

std::span<const uint8_t> bytesOf(const QByteArray &datagram) {
    return {reinterpret_cast<const uint8_t *>(datagram.constData()), size_t(datagram.size())};
}

bool chooses(const QByteArray &datagram) {
    return choosesItsPath(bytesOf(datagram), {Password.constData(), size_t(Password.size())});
}

/// One of ours, whose number is "tttttttttttt".
OwnIceCheck ownCheck() {
    OwnIceCheck check;
    check.number.fill('t');
    check.ufrag = "ours";
    check.remoteUfrag = "theirs";
    check.remotePassword = Password.toStdString();
    return check;
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
        QVERIFY(!chooses(iceCheck(Name, Password, UseCandidate)));          // not signed
        QVERIFY(!chooses(iceCheck(UseCandidate, Password, {}, IceAnswer))); // an answer
    }

    void aStrangersCheckDoesNot() {
        QVERIFY(!chooses(iceCheck(Name + UseCandidate, "guessed")));
        QByteArray changed = iceCheck(Name, Password);
        changed.replace(20, Name.size(), UseCandidate + QByteArray::fromHex("80550000"));
        QVERIFY(!chooses(changed));
        const QByteArray header = QByteArray::fromHex("000100042112a442") + QByteArray(12, 't');
        QVERIFY(!chooses(header + UseCandidate)); // not signed at all
    }

    void ourCheckIsSignedForThePeer() {
        OwnIceCheck check = ownCheck();
        const std::vector<uint8_t> sent = toDatagram(check);
        const QByteArray datagram(reinterpret_cast<const char *>(sent.data()), qsizetype(sent.size()));
        const QByteArray attributes = QByteArray::fromHex("0006000b") + "theirs:ours" + '\0' +
                                      QByteArray::fromHex("002400046effffff80290008") + "tttttttt";
        QCOMPARE(datagram.chopped(8), iceCheck(attributes, Password, QByteArray(8, ' ')).chopped(8));
        QCOMPARE(datagram.right(8).left(4).toHex(), "80280004"); // a fingerprint, which libnice insists on
        check.isControlling = true;
        QCOMPARE(toDatagram(check)[45], uint8_t(0x2a));
        check.remoteUfrag = std::string(600, 'x');
        QVERIFY(toDatagram(check).empty());
        QVERIFY(OwnIceCheck::freshNumber() != OwnIceCheck::freshNumber());
    }

    void onlyTheSignedAnswerToThatCheckCounts() {
        const OwnIceCheck check = ownCheck();
        const QByteArray right = iceCheck(Name, Password, Fingerprint, IceAnswer);
        QVERIFY(answers(bytesOf(right), check));
        QVERIFY(answers(bytesOf(iceCheck({}, Password, {}, IceAnswer)), check));
        QVERIFY(!answers(bytesOf(iceCheck({}, "guessed", {}, IceAnswer)), check));
        QVERIFY(!answers(bytesOf(iceCheck({}, Password)), check)); // another question
        QVERIFY(
            !answers(bytesOf(iceCheck({}, Password, {}, QByteArray::fromHex("0111"))), check)); // an error
        QVERIFY(!answers(bytesOf(iceCheck({}, Password, {}, IceAnswer, QByteArray(12, 'u'))), check));
        const QByteArray header = QByteArray::fromHex("010100002112a442") + QByteArray(12, 't');
        QVERIFY(!answers(bytesOf(header), check)); // not signed
        for (qsizetype size = 0; size < right.size(); ++size)
            QVERIFY2(!answers(bytesOf(right.first(size)), check), qPrintable(QString::number(size)));
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
