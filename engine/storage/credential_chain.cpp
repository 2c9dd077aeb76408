#include "storage/credential_chain.h"

#include "base/time_units.h"
#include "storage/credential_files.h"
#include "storage/credential_services.h"

#include <memory>

namespace ovation::storage {
namespace {

FoundCredentials credentialsOfVariables(const AwsEnvironment &environment) {
    const auto either = [&](const char *name, const char *older) {
        const QString value = environment.value(name);
        return (value.isEmpty() ? environment.value(older) : value).toUtf8();
    };
    const Credentials found{either("AWS_ACCESS_KEY_ID", "AWS_ACCESS_KEY"),
                            either("AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY"),
                            environment.value("AWS_SESSION_TOKEN").toUtf8(), 0};
    return found.isComplete() ? std::optional(found) : std::optional<Credentials>();
}

} // namespace

CredentialChain::CredentialChain(std::vector<Place> places, const Clock &clock)
    : m_places(std::move(places)), m_clock(clock) {}

std::unique_ptr<CredentialChain> CredentialChain::ofMachine(const AwsEnvironment &environment,
                                                            const Clock &clock) {
    const auto http = std::make_shared<HttpClient>();
    std::vector<Place> places{
        [=](const std::stop_token &) { return credentialsOfVariables(environment); },
        [=](const std::stop_token &stop) { return credentialsOfWebIdentity(environment, {}, *http, stop); },
        [=](const std::stop_token &) { return credentialsOfFiles(environment); },
        [=](const std::stop_token &stop) { return credentialsOfContainer(environment, *http, stop); },
        [=](const std::stop_token &stop) { return credentialsOfInstance(environment, *http, stop); }};
    return std::make_unique<CredentialChain>(std::move(places), clock);
}

bool CredentialChain::isUsable() const {
    return m_credentials &&
           (m_credentials->expires_ms == 0 || m_clock.wall_ms() < m_credentials->expires_ms - Margin_ms);
}

/// Neither to be renewed nor, after a failure, to be asked for at this moment.
bool CredentialChain::isFresh() const {
    if (m_error && m_clock.monotonic_ns() / Millisecond_ns < m_failed_ms + RetryAfter_ms)
        return true;
    return m_credentials && (m_credentials->expires_ms == 0 ||
                             m_clock.wall_ms() < m_credentials->expires_ms - RefreshBefore_ms);
}

StoreResult<Credentials> CredentialChain::current(const std::stop_token &stop) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, stop, [&] { return !m_isSearching || isUsable(); });
    if (stop.stop_requested())
        return StoreError{StoreFailure::Stopped, QStringLiteral("The transfer was stopped.")};
    if (!m_isSearching && !isFresh()) {
        m_isSearching = true;
        lock.unlock();
        auto found = search(stop);
        lock.lock();
        m_isSearching = false;
        m_error.reset();
        if (found) {
            m_credentials = *found;
        } else if (found.error().reason != StoreFailure::Stopped) {
            m_error = found.error();
            m_failed_ms = m_clock.monotonic_ns() / Millisecond_ns;
        }
        m_changed.notify_all();
        if (!found && found.error().reason == StoreFailure::Stopped)
            return found;
    }
    if (isUsable())
        return *m_credentials;
    return m_error.value_or(
        StoreError{StoreFailure::NoCredentials, QStringLiteral("The credentials have expired.")});
}

StoreResult<Credentials> CredentialChain::search(const std::stop_token &stop) const {
    for (const Place &place : m_places) {
        auto found = place(stop);
        if (!found)
            return found.error();
        if (*found)
            return **found;
    }
    return StoreError{
        StoreFailure::NoCredentials, QStringLiteral("This machine has no AWS credentials."),
        QStringLiteral("Set OPENVIDU_PRO_AWS_ACCESS_KEY and OPENVIDU_PRO_AWS_SECRET_KEY, or give the "
                       "user of this program credentials in ~/.aws/credentials.")};
}

void CredentialChain::reject(const Credentials &credentials) {
    const std::lock_guard lock(m_mutex);
    if (m_credentials == credentials)
        m_credentials.reset();
}

} // namespace ovation::storage
