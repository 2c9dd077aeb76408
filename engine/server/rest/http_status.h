#pragma once

#include "base/errc.h"

#include <span>

namespace ovation::server {

/// What goes back with a status: nothing, the structured body of protocol 1.1, or the sentence as text.
enum class ErrorBody { None, Structured, Text };

struct FailureAnswer {
    Errc code;
    int status;
    ErrorBody body = ErrorBody::None;
};

/// What OpenVidu answers differently on one route; stands beside that route.
using FailureAnswers = std::span<const FailureAnswer>;

/// How REST answers a failure: the route's own answer where it has one, else that of the one table.
FailureAnswer answerOf(Errc code, FailureAnswers ofRoute = {});

} // namespace ovation::server
