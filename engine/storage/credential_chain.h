#pragma once

#include "base/clock.h"
#include "storage/credential_source.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace ovation::storage {

struct AwsEnvironment;

/// Asks several places, the first of which that has credentials counts, and asks again before they expire.
/// One thread asks; the others go on with what they have, or wait for it. Any thread.
class CredentialChain final : public CredentialSource {
  public:
    static constexpr int64_t RefreshBefore_ms = 5 * 60'000; ///< the end of credentials
    static constexpr int64_t Margin_ms = 30'000;            ///< with so little time left they are not used
    static constexpr int64_t RetryAfter_ms = 10'000;        ///< a place that failed is not asked before

    /// No value: it has none. An error ends the search.
    using Place = std::function<StoreResult<std::optional<Credentials>>(const std::stop_token &)>;

    /// `clock` outlives it.
    CredentialChain(std::vector<Place> places, const Clock &clock);
    /// Variables, web identity, shared files, container, instance: the order of AWS's own
    /// DefaultAWSCredentialsProviderChain.
    static std::unique_ptr<CredentialChain> ofMachine(const AwsEnvironment &environment, const Clock &clock);

    StoreResult<Credentials> current(const std::stop_token &stop) override;
    void reject(const Credentials &credentials) override;

  private:
    bool isUsable() const;
    bool isFresh() const;
    StoreResult<Credentials> search(const std::stop_token &stop) const;

    const std::vector<Place> m_places;
    const Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Credentials> m_credentials;
    std::optional<StoreError> m_error; ///< of the last search
    int64_t m_failed_ms = 0;           ///< CLOCK_MONOTONIC, when that was
    bool m_isSearching = false;
};

} // namespace ovation::storage
