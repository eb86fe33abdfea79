//! The one door to Cedar: reads the policies and the schema, validates them strictly, and answers one question.

use crate::words::{Action, Label, Relation, Role};
use cedar_policy::{
    Authorizer, Context, Decision, Effect, Entities, EntityId, EntityTypeName, EntityUid, Policy, PolicyId,
    PolicySet, Request, RestrictedExpression, Schema, ValidationMode, Validator,
};
use std::error::Error;
use std::fs;
use std::path::Path;
use std::str::FromStr;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What a person reads of a policy.
pub struct Rule {
    /// Its `@id`.
    pub id: String,
    /// Its `@because`.
    pub because: String,
    /// Whether it permits; otherwise it forbids.
    pub permits: bool,
}

/// The policies, ready to be asked.
pub struct Cedar {
    policies: PolicySet,
    schema: Schema,
    entities: Entities,
    authorizer: Authorizer,
}

impl Cedar {
    /// Reads every policy of the folder, and its schema. Refuses what strict validation refuses or warns of.
    pub fn read(folder: &Path) -> Outcome<(Self, Vec<Rule>)> {
        let (schema, _) =
            Schema::from_cedarschema_str(&fs::read_to_string(folder.join("schema.cedarschema"))?)?;
        let (policies, rules) = read_policies(folder)?;
        let result = Validator::new(schema.clone()).validate(&policies, ValidationMode::Strict);
        if !result.validation_passed_without_warnings() {
            return Err(result.to_string().into());
        }
        let entities = schema.action_entities()?;
        Ok((Self { policies, schema, entities, authorizer: Authorizer::new() }, rules))
    }

    /// The id of the policy that decides, and whether it permits; `None` when no policy speaks. Where several
    /// decide alike, the first id by alphabet.
    pub fn ask(
        &self,
        (role, relation, action, label): (Role, Relation, Action, Label),
    ) -> Outcome<Option<(String, bool)>> {
        let relation = RestrictedExpression::new_entity_uid(uid("Relation", relation.code())?);
        let request = Request::new(
            uid("Role", role.code())?,
            uid("Action", action.code())?,
            uid("Thing", label.code())?,
            Context::from_pairs([("relation".to_owned(), relation)])?,
            Some(&self.schema),
        )?;
        let response = self.authorizer.is_authorized(&request, &self.policies, &self.entities);
        if let Some(error) = response.diagnostics().errors().next() {
            return Err(error.to_string().into());
        }
        let permits = response.decision() == Decision::Allow;
        Ok(response.diagnostics().reason().map(ToString::to_string).min().map(|id| (id, permits)))
    }
}

/// All policies in one set, each known by its `@id`, which no two may share.
fn read_policies(folder: &Path) -> Outcome<(PolicySet, Vec<Rule>)> {
    let mut all = PolicySet::new();
    let mut rules = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_none_or(|kind| kind != "cedar") {
            continue;
        }
        let set = PolicySet::from_str(&fs::read_to_string(&path)?)?;
        for policy in set.policies() {
            let rule = rule_of(policy)
                .ok_or_else(|| format!("{}: a policy lacks @id or @because", path.display()))?;
            all.add(policy.new_id(PolicyId::new(&rule.id)))?;
            rules.push(rule);
        }
    }
    rules.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((all, rules))
}

fn rule_of(policy: &Policy) -> Option<Rule> {
    let text = |key| policy.annotation(key).filter(|text| !text.is_empty()).map(ToOwned::to_owned);
    Some(Rule { id: text("id")?, because: text("because")?, permits: policy.effect() == Effect::Permit })
}

fn uid(kind: &str, code: &str) -> Outcome<EntityUid> {
    Ok(EntityUid::from_type_name_and_id(EntityTypeName::from_str(kind)?, EntityId::new(code)))
}
