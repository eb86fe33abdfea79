#![doc = include_str!("../README.md")]

pub mod codes;
pub mod commands;
pub mod decide;
pub mod decision;
pub mod export;
pub mod facts;
pub mod filters;
pub mod forecast;
pub mod happening;
pub mod pages;
pub mod referral;
pub mod reload;
pub mod scenario;
pub mod service;
pub mod standing;
pub mod store;
pub mod words;

pub use facts::Fact;
pub use referral::Referral;
pub use service::Service;
