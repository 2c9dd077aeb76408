#include "ui/common/engine_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <vector>

namespace ovation::ui {

namespace {

// The longest take several lines.
// NOLINTBEGIN(bugprone-suspicious-missing-comma)
/// Each as it stands in the engine, which a test compares. One that begins like another comes before it.
constexpr const char *Sentences[] = {
    // health reports
    QT_TRANSLATE_NOOP("Engine", "The program ended while this was recorded; the last second may be missing"),
    QT_TRANSLATE_NOOP("Engine", "The program ended while this was being finished; the next start did that"),
    QT_TRANSLATE_NOOP("Engine", "There was no room for its archive when it ended; it was packed later"),
    QT_TRANSLATE_NOOP("Engine", "It ended early: %1"),
    QT_TRANSLATE_NOOP("Engine", "It begins with its start: what was sent before it could not be put in "
                                "front, and is in %1 beside it (%2)"),
    QT_TRANSLATE_NOOP("Engine",
                      "It begins with its start: what was sent before it could not be composed (%1); %2"),
    QT_TRANSLATE_NOOP("Engine", "it is in %1 beside it, which can be imported and composed"),
    QT_TRANSLATE_NOOP("Engine", "its streams are in the folder %1 beside it"),
    QT_TRANSLATE_NOOP("Engine", "none of it is there"),
    QT_TRANSLATE_NOOP("Engine", "Of what was sent before the start something could not be read: %1"),
    QT_TRANSLATE_NOOP("Engine", "Nothing was recorded: all participants that sent have record: false"),
    QT_TRANSLATE_NOOP("Engine", "Nothing was recorded: no participant sent audio or video"),
    QT_TRANSLATE_NOOP("Engine", "The video is black from beginning to end"),
    QT_TRANSLATE_NOOP("Engine", "The video is black for %1 s in all"),
    QT_TRANSLATE_NOOP("Engine", "Nothing can be heard from beginning to end"),
    QT_TRANSLATE_NOOP("Engine", "The video stood still for %1 s once"),
    QT_TRANSLATE_NOOP("Engine", "Audio and video are %1 ms apart"),
    QT_TRANSLATE_NOOP("Engine", "The machine did not keep up: %1 frames are missing"),
    QT_TRANSLATE_NOOP("Engine", "The machine did not keep up: %1 of %2 frames repeat the one before"),
    QT_TRANSLATE_NOOP(
        "Engine", "The file plays, but its index is in pieces until there is room for one of all of it: %1"),
    QT_TRANSLATE_NOOP("Engine", "%1 stays as it was sent, as it could not be made a WebM: %2"),
    QT_TRANSLATE_NOOP(
        "Engine", "No installed font has these characters of names, so boxes are shown for them: %1. Debian "
                  "has fonts for them in fonts-noto-core, fonts-noto-color-emoji and fonts-wqy-zenhei"),
    QT_TRANSLATE_NOOP("Engine", "At %1 s %2; %3. %4 s are missing"),
    QT_TRANSLATE_NOOP("Engine", "another one continued the file"),
    QT_TRANSLATE_NOOP("Engine", "the file ends there"),
    QT_TRANSLATE_NOOP("Engine", "The page left the session at %1 s and was back at %2 s"),
    QT_TRANSLATE_NOOP("Engine", "The page left the session at %1 s"),
    QT_TRANSLATE_NOOP("Engine", "The page did not join the session as a recorder"),
    QT_TRANSLATE_NOOP("Engine", "The page showed nothing new for %1 s"),
    QT_TRANSLATE_NOOP("Engine", "The page said: %1"),
    QT_TRANSLATE_NOOP(
        "Engine", "The audio is that of the streams the page subscribed to, and not what it made of it: %1"),
    QT_TRANSLATE_NOOP("Engine", "The process of the layout ended"),
    QT_TRANSLATE_NOOP(
        "Engine", "Stream %1: its video was left out while it was larger than OVATION_MAX_VIDEO_SIDE allows"),
    QT_TRANSLATE_NOOP("Engine", "Stream %1: its audio stood still for %2 s at the sender"),
    QT_TRANSLATE_NOOP("Engine", "Stream %1: %2 s of its audio arrived too late to be mixed"),
    QT_TRANSLATE_NOOP("Engine", "Stream %1: %2 s of its audio did not arrive in time and were made up"),
    QT_TRANSLATE_NOOP("Engine", "Stream %1: %2"),
    QT_TRANSLATE_NOOP("Engine", "none of its video arrived"),
    QT_TRANSLATE_NOOP("Engine", "sent nothing while it was recorded"),
    QT_TRANSLATE_NOOP("Engine", "its file was removed while it was recorded"),
    QT_TRANSLATE_NOOP("Engine", "the file contains no video"),
    // uploads, and the test of a store
    QT_TRANSLATE_NOOP("Engine", "The service answered with status %1."),
    QT_TRANSLATE_NOOP("Engine", "The service says: %1 (%2)"),
    QT_TRANSLATE_NOOP("Engine",
                      "Allow this account to list the bucket %1, and to read, write and delete its objects."),
    QT_TRANSLATE_NOOP("Engine", "Check OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or this "
                                "machine's own credentials."),
    QT_TRANSLATE_NOOP("Engine", "Set this machine's clock, and keep it right with NTP."),
    QT_TRANSLATE_NOOP("Engine", "Create the bucket %1, or correct OPENVIDU_PRO_AWS_S3_BUCKET."),
    QT_TRANSLATE_NOOP("Engine", "Set OPENVIDU_PRO_AWS_REGION to the region of the bucket %1, and check "
                                "OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT."),
    QT_TRANSLATE_NOOP("Engine", "Free space in the bucket %1, or raise its quota."),
    QT_TRANSLATE_NOOP("Engine",
                      "Check OPENVIDU_PRO_AWS_S3_HEADERS and OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT."),
    QT_TRANSLATE_NOOP("Engine", "Check the network, and the endpoint's host and port."),
    QT_TRANSLATE_NOOP("Engine", "The service's answer cannot be understood."),
    QT_TRANSLATE_NOOP("Engine",
                      "Check OPENVIDU_PRO_AWS_S3_SERVICE_ENDPOINT: it must lead to S3's interface."),
    QT_TRANSLATE_NOOP("Engine", "This machine has no AWS credentials."),
    QT_TRANSLATE_NOOP("Engine", "The credentials have expired."),
    QT_TRANSLATE_NOOP("Engine", "What the service has is not what was sent."),
    QT_TRANSLATE_NOOP("Engine", "What was written is not what was sent."),
    QT_TRANSLATE_NOOP("Engine", "What was read is not what was written."),
    QT_TRANSLATE_NOOP("Engine", "See that nothing else writes there."),
    QT_TRANSLATE_NOOP("Engine", "The list lacks what was written."),
    QT_TRANSLATE_NOOP("Engine", "The folder %1 is not there."),
    QT_TRANSLATE_NOOP("Engine", "Mount it, or make it."),
    QT_TRANSLATE_NOOP("Engine", "Nothing can be written into the folder"),
    QT_TRANSLATE_NOOP("Engine", "The folder cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "The file cannot be read"),
    QT_TRANSLATE_NOOP("Engine", "Free space in the folder's file system."),
    QT_TRANSLATE_NOOP("Engine", "Let the user of this program write into the folder."),
    QT_TRANSLATE_NOOP("Engine", "Check that the folder is mounted, and the network."),
    QT_TRANSLATE_NOOP("Engine", "The file is shorter than it was."),
    QT_TRANSLATE_NOOP("Engine", "Check the recording on this machine's disk."),
    QT_TRANSLATE_NOOP("Engine",
                      "Look whether the file is there and may be read by this program, then retry."),
    QT_TRANSLATE_NOOP("Engine", "The recording is larger than the store takes"),
    QT_TRANSLATE_NOOP("Engine", "Export it in pieces, or keep it on this machine."),
    QT_TRANSLATE_NOOP("Engine", "The store has another object than was sent to it"),
    QT_TRANSLATE_NOOP("Engine", "See that nothing else writes into the folder of recordings."),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

struct Pattern {
    const char *sentence;
    QRegularExpression shape;
    std::vector<int> numbers; ///< which insertion each of its groups is
};

Pattern patternOf(const char *sentence) {
    static const QRegularExpression insertion(QStringLiteral("%(\\d)"));
    const QString text = QString::fromUtf8(sentence);
    Pattern pattern{sentence, {}, {}};
    QString shape;
    qsizetype end = 0;
    for (auto at = insertion.globalMatch(text); at.hasNext();) {
        const auto found = at.next();
        shape +=
            QRegularExpression::escape(text.mid(end, found.capturedStart() - end)) + QStringLiteral("(.+?)");
        pattern.numbers.push_back(found.captured(1).toInt());
        end = found.capturedEnd();
    }
    shape += QRegularExpression::escape(text.mid(end));
    pattern.shape = QRegularExpression(QRegularExpression::anchoredPattern(shape),
                                       QRegularExpression::DotMatchesEverythingOption);
    return pattern;
}

const std::vector<Pattern> &patterns() {
    static const std::vector<Pattern> all = [] {
        std::vector<Pattern> made;
        std::transform(std::begin(Sentences), std::end(Sentences), std::back_inserter(made), patternOf);
        return made;
    }();
    return all;
}

/// What is inserted may be a sentence itself. In one go: a name may contain "%2".
QString inserted(const QString &sentence, const Pattern &pattern, const QRegularExpressionMatch &match) {
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int number = sentence[i] == u'%' && i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        const auto group = std::find(pattern.numbers.begin(), pattern.numbers.end(), number);
        if (number < 1 || group == pattern.numbers.end()) {
            text += sentence[i];
            continue;
        }
        text += engineText(match.captured(int(group - pattern.numbers.begin()) + 1));
        ++i;
    }
    return text;
}

} // namespace

QString engineText(const QString &english) {
    for (const Pattern &pattern : patterns())
        if (const auto match = pattern.shape.match(english); match.hasMatch())
            return inserted(QCoreApplication::translate("Engine", pattern.sentence), pattern, match);
    // A reason behind a known sentence: "The file cannot be read: No such file."
    if (const qsizetype at = english.indexOf(QStringLiteral(": ")); at > 0) {
        const QString begin = english.left(at);
        if (const QString known = engineText(begin); known != begin)
            return known + english.mid(at);
    }
    return english;
}

QStringList engineTexts(const QStringList &english) {
    QStringList texts;
    std::transform(english.begin(), english.end(), std::back_inserter(texts), engineText);
    return texts;
}

QStringList engineSentences() {
    QStringList all;
    for (const char *sentence : Sentences)
        all += QString::fromUtf8(sentence);
    return all;
}

} // namespace ovation::ui
