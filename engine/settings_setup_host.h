#pragma once

#include "base/relay.h"
#include "base/worker_pool.h"
#include "config/sources.h"
#include "settings_setup.h"

#include <memory>

namespace ovation {

/// SettingsSetup on the files of `sources`. Waits only in the destructor, for what the disk does just then.
class SettingsSetupHost final : public SettingsSetup {
    Q_OBJECT

  public:
    /// `certificatePath`: a PEM file (Settings::certificatePath()).
    explicit SettingsSetupHost(config::Sources sources, QString certificatePath = {});
    ~SettingsSetupHost() override;

    void fields(Answer<std::vector<config::SettingField>> done) override;
    void reveal(const QString &name, Answer<QString> done) override;
    void check(const config::SettingChanges &changes, Answer<config::SettingsCheck> done) override;
    void keep(const config::SettingChanges &changes, Answer<void> done) override;
    void import(const QString &file, Answer<config::SettingsImport> done) override;
    void write(const QString &file, config::SecretsInExport secrets, Answer<void> done) override;
    void certificate(Answer<config::CertificateFacts> done) override;
    void renewCertificate(Answer<void> done) override;
    void replaceCertificate(const QString &file, const QString &keyFile, Answer<void> done) override;
    void room(const QString &folder, Answer<Room> done) override;
    void tryPort(const QString &address, quint16 port, Answer<void> done) override;
    QString makeSecret() const override;
    void keepSecret(const QString &secret, Answer<void> done) override;

  private:
    template <typename Work, typename T>
    void run(Work work, Answer<T> done);

    bool isOwnCertificate() const;

    const config::Sources m_sources;
    const QString m_certificatePath;
    const std::shared_ptr<Relay> m_relay;
    WorkerPool m_files{"settings setup", 1}; ///< in order
};

} // namespace ovation
