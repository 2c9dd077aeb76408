#include "app/manual/manual.h"

namespace ovation::manual {
namespace {

using usage::Argument;
using usage::Command;
using usage::Kind;
using usage::Option;
using usage::Program;

std::string action(Kind kind, usage::Choices choices) {
    switch (kind) {
    case Kind::Text:
        return "return";
    case Kind::File:
        return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return";
    case Kind::Folder:
        return "compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return";
    case Kind::Choice:
        break;
    }
    std::string words;
    for (const std::string_view choice : choices)
        words += (words.empty() ? "" : " ") + std::string(choice);
    return "mapfile -t COMPREPLY < <(compgen -W \"" + words + "\" -- \"$word\"); return";
}

/// The branch of the command's word: values of its options, its options, its arguments.
std::string branch(const Command &command) {
    std::string values, options;
    for (const Option &option : command.options) {
        options += ' ' + dashed(option);
        if (option.letter)
            options += std::string(" -") + option.letter;
        if (!option.value.empty())
            values += "            " + dashed(option) + ") " + action(option.kind, option.choices) + " ;;\n";
    }
    std::string text = "        " + (command.word.empty() ? "''" : std::string(command.word)) + ")\n";
    if (!values.empty())
        text += "            case $before in\n" + values + "            esac\n";
    text += "            options='" + options.substr(options.empty() ? 0 : 1) + "'\n";
    for (const Argument &argument : command.arguments)
        text +=
            argument.kind == Kind::Folder ? "            compgen_kind=-d\n" : "            compgen_kind=-f\n";
    return text + "            ;;\n";
}

} // namespace

std::string bashCompletion(const Program &program) {
    std::string words, branches;
    bool isPlain = false;
    for (const Command &command : program.commands) {
        isPlain |= command.word.empty();
        if (!command.word.empty())
            words += (words.empty() ? "" : " ") + std::string(command.word);
        branches += branch(command);
    }
    if (!isPlain)
        branches += branch({{}, {}, {}, program.commands.front().options});
    std::string name = "_"; // a function's has no hyphen
    for (const char c : program.name)
        name += c == '-' ? '_' : c;
    return "# Made by ovation-manual.\n" + name +
           "() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}\n"
           "    local commands='" +
           words +
           "' command='' options='' compgen_kind=''\n"
           "    COMPREPLY=()\n"
           "    if ((COMP_CWORD > 1)) && [[ \" $commands \" == *\" ${COMP_WORDS[1]} \"* ]]; then "
           "command=${COMP_WORDS[1]}; fi\n"
           "    case $command in\n" +
           branches +
           "    esac\n"
           "    if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then options=\"$options $commands\"; fi\n"
           "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
           "    if [[ $compgen_kind && $word != -* ]]; then\n"
           "        compopt -o filenames\n"
           "        mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen \"$compgen_kind\" -- "
           "\"$word\")\n"
           "    fi\n"
           "}\n"
           "complete -F " +
           name + ' ' + std::string(program.name) + '\n';
}

} // namespace ovation::manual
