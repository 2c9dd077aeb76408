#pragma once

#include "base/byte_source.h"

#include "storage/s3_store.h"

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

/// Bytes in memory.
class MemoryBytes final : public ovation::ByteSource {
  public:
    explicit MemoryBytes(QByteArray bytes) : m_bytes(std::move(bytes)) {}

    int64_t size() const override { return m_bytes.size(); }
    ovation::Result<std::size_t> read(int64_t at, std::span<std::byte> into) override;
    ovation::storage::Slice all() { return {*this, 0, m_bytes.size()}; }

  private:
    const QByteArray m_bytes;
};

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
