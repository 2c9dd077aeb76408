#include "app/manual/manual.h"

namespace ovation::manual {
namespace {

using usage::Argument;
using usage::Command;
using usage::Kind;
using usage::Option;
using usage::Program;

/// Inside single quotes, and inside the brackets and between the colons of _arguments.
std::string quoted(std::string_view text) {
    std::string result;
    for (const char c : escaped(text, "[]:\\")) {
        if (c == '\'')
            result += "'\\''";
        else
            result += c;
    }
    return result;
}

std::string action(Kind kind, usage::Choices choices) {
    switch (kind) {
    case Kind::Text:
        return " ";
    case Kind::File:
        return "_files";
    case Kind::Folder:
        return "_files -/";
    case Kind::Choice:
        break;
    }
    std::string words = "(";
    for (const std::string_view choice : choices)
        words += (words.size() == 1 ? "" : " ") + std::string(choice);
    return words + ')';
}

std::string specification(const Option &option, const std::string &name) {
    std::string text = "'" + name + '[' + quoted(usage::textOf(option)) + ']';
    if (!option.value.empty())
        text += ':' + quoted(option.value) + ':' + action(option.kind, option.choices);
    return text + '\'';
}

std::string arguments(const Command &command) {
    std::string text = "_arguments -s";
    const auto add = [&text](const std::string &specification) { text += " \\\n        " + specification; };
    for (const Option &option : command.options) {
        add(specification(option, dashed(option)));
        if (option.letter)
            add(specification(option, std::string{'-', option.letter}));
    }
    for (const Argument &argument : command.arguments)
        add((argument.number == Argument::Number::One ? "':" : "'*:") + quoted(argument.name) + ':' +
            action(argument.kind, {}) + '\'');
    return text + '\n';
}

} // namespace

std::string zshCompletion(const Program &program) {
    std::string words, branches, plain = "        _arguments -s '(- *)'{-h,--help}'[Show this help.]'\n";
    for (const Command &command : program.commands) {
        if (command.word.empty()) {
            plain = "        " + arguments(command);
            continue;
        }
        words += " \\\n            '" + std::string(command.word) + ':' + quoted(command.summary) + '\'';
        branches += "    " + std::string(command.word) +
                    ")\n        shift words\n        ((CURRENT--))\n        " + arguments(command) +
                    "        ;;\n";
    }
    std::string text = "#compdef " + std::string(program.name) + "\n# Made by ovation-manual.\n";
    if (words.empty())
        return text + plain;
    return text + "local -a commands\ncommands=(" + words +
           ")\nif ((CURRENT == 2)) && [[ $words[2] != -* ]]; then\n    _describe -t commands command "
           "commands\nfi\n"
           "local chosen=''\n((CURRENT > 2)) && chosen=$words[2]\ncase $chosen in\n" +
           branches + "    *)\n" + plain + "        ;;\nesac\n";
}

} // namespace ovation::manual
