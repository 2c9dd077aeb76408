#pragma once

#include "base/memory_bytes.h"
#include "storage/s3_store.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

using ovation::MemoryBytes;

/// All of them, to be sent.
inline ovation::storage::Slice all(MemoryBytes &bytes) {
    return {bytes, 0, bytes.size()};
}

/// fake_s3.py in a process of its own, which checks every request by the published rules.
class FakeS3 {
  public:
    /// `certificate`: a PEM file with a key, to be asked by TLS; empty = plain HTTP.
    explicit FakeS3(const QString &certificate = {});
    ~FakeS3();

    void rules(QJsonObject members);
    void fault(const char *kind, const char *match, QJsonObject more = {});
    QJsonObject state();
    QStringList log();
    QStringList objects();
    /// Upload ids.
    QStringList uploads();
    /// What is stored under the whole key; null when nothing is.
    QByteArray object(const QString &key);
    /// Of what is stored, hexadecimal, without its bytes; empty when nothing is.
    QByteArray md5(const QString &key);
    QJsonObject objectHeaders(const QString &key);
    void damage(const QString &key);
    /// Empty objects.
    void fill(const QStringList &keys);
    /// The bucket was deleted, and made again.
    void wipe();

    QUrl endpoint() const { return m_endpoint; }
    /// As the rules are at the beginning.
    ovation::storage::S3Options options() const;
    static ovation::storage::Credentials credentials();

  private:
    QJsonObject tell(QJsonObject order);

    QProcess m_process;
    QUrl m_endpoint;
};
