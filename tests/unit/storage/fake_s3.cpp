#include "fake_s3.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <stdexcept>

FakeS3::FakeS3(const QString &certificate) {
    QStringList arguments{QStringLiteral(FAKE_S3_SCRIPT)};
    if (!certificate.isEmpty())
        arguments.append(certificate);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("python3"), arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            throw std::runtime_error("the fake service did not start");
    }
    m_endpoint = QUrl(QStringLiteral("%1://127.0.0.1:%2")
                          .arg(certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"),
                               QString::fromLatin1(m_process.readLine().trimmed())));
}

FakeS3::~FakeS3() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000))
        m_process.kill();
    m_process.waitForFinished();
}

QJsonObject FakeS3::tell(QJsonObject order) {
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(60'000))
            throw std::runtime_error("the fake service does not answer");
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

void FakeS3::rules(QJsonObject members) {
    members.insert(QStringLiteral("do"), QStringLiteral("rules"));
    tell(members);
}

void FakeS3::fault(const char *kind, const char *match, QJsonObject more) {
    more.insert(QStringLiteral("do"), QStringLiteral("fault"));
    more.insert(QStringLiteral("kind"), QString::fromLatin1(kind));
    more.insert(QStringLiteral("match"), QString::fromLatin1(match));
    tell(more);
}

QJsonObject FakeS3::state() {
    return tell({{QStringLiteral("do"), QStringLiteral("state")}});
}

QStringList FakeS3::log() {
    return state()[QStringLiteral("log")].toVariant().toStringList();
}

QStringList FakeS3::objects() {
    return state()[QStringLiteral("objects")].toVariant().toStringList();
}

QStringList FakeS3::uploads() {
    return state()[QStringLiteral("uploads")].toObject().keys();
}

QByteArray FakeS3::object(const QString &key) {
    const QJsonObject found =
        tell({{QStringLiteral("do"), QStringLiteral("object")}, {QStringLiteral("key"), key}});
    return found.isEmpty() ? QByteArray()
                           : QByteArray::fromBase64(found[QStringLiteral("body")].toString().toLatin1());
}

QByteArray FakeS3::md5(const QString &key) {
    return tell({{QStringLiteral("do"), QStringLiteral("object")},
                 {QStringLiteral("bodiless"), true},
                 {QStringLiteral("key"), key}})[QStringLiteral("md5")]
        .toString()
        .toLatin1();
}

QJsonObject FakeS3::objectHeaders(const QString &key) {
    return tell({{QStringLiteral("do"), QStringLiteral("object")},
                 {QStringLiteral("key"), key}})[QStringLiteral("headers")]
        .toObject();
}

void FakeS3::damage(const QString &key) {
    tell({{QStringLiteral("do"), QStringLiteral("damage")}, {QStringLiteral("key"), key}});
}

void FakeS3::fill(const QStringList &keys) {
    tell({{QStringLiteral("do"), QStringLiteral("fill")},
          {QStringLiteral("keys"), QJsonArray::fromStringList(keys)}});
}

void FakeS3::wipe() {
    tell({{QStringLiteral("do"), QStringLiteral("wipe")}});
}

ovation::storage::S3Options FakeS3::options() const {
    ovation::storage::S3Options options;
    options.place.bucket = QStringLiteral("recordings");
    options.place.endpoint = m_endpoint;
    options.place.region = QStringLiteral("eu-west-1");
    options.place.pathStyle = true;
    return options;
}

ovation::storage::Credentials FakeS3::credentials() {
    return {"AKIDEXAMPLE", "secret/of+this=test", {}, 0};
}
