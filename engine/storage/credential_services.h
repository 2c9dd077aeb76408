#pragma once

#include "storage/aws_environment.h"
#include "storage/credentials.h"
#include "storage/http_client.h"
#include "storage/store_error.h"

#include <optional>
#include <stop_token>

/// Services that give the program credentials for a time. Each call waits for a network. No value when this
/// machine has no such service; NoCredentials when it has, and it fails.
namespace ovation::storage {

using FoundCredentials = StoreResult<std::optional<Credentials>>;

/// A role for a token in a file (AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN), as Kubernetes gives them. The
/// token goes to AWS's token service of `region` by TLS, or to `endpoint` when that is not empty.
FoundCredentials credentialsOfWebIdentity(const AwsEnvironment &environment, const QByteArray &endpoint,
                                          HttpClient &http, const std::stop_token &stop);

/// Of a container's task (AWS_CONTAINER_CREDENTIALS_RELATIVE_URI, AWS_CONTAINER_CREDENTIALS_FULL_URI).
FoundCredentials credentialsOfContainer(const AwsEnvironment &environment, HttpClient &http,
                                        const std::stop_token &stop);

/// Of the role of this machine (IMDSv2). A machine that is in no cloud is found out within 2 s.
FoundCredentials credentialsOfInstance(const AwsEnvironment &environment, HttpClient &http,
                                       const std::stop_token &stop);

/// What container and instance services answer; no value when it is none or incomplete. Pure.
std::optional<Credentials> readServiceCredentials(const QByteArray &json);

} // namespace ovation::storage
