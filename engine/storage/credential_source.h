#pragma once

#include "storage/credentials.h"
#include "storage/store_error.h"

#include <stop_token>

namespace ovation::storage {

/// Where requests get their credentials from. Any thread.
class CredentialSource {
  public:
    CredentialSource() = default;
    virtual ~CredentialSource() = default;
    CredentialSource(const CredentialSource &) = delete;
    CredentialSource &operator=(const CredentialSource &) = delete;

    /// Valid at this moment; may wait for a network. Errors: NoCredentials, Stopped.
    virtual StoreResult<Credentials> current(const std::stop_token &stop) = 0;
    /// The service did not take these: they are not given again if there are others.
    virtual void reject(const Credentials &credentials) = 0;
};

/// Those that were configured.
class FixedCredentials final : public CredentialSource {
  public:
    explicit FixedCredentials(Credentials credentials) : m_credentials(std::move(credentials)) {}

    StoreResult<Credentials> current(const std::stop_token &) override { return m_credentials; }
    void reject(const Credentials &) override {}

  private:
    const Credentials m_credentials;
};

} // namespace ovation::storage
