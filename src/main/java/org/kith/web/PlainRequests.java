package org.kith.web;

import io.swagger.v3.oas.models.parameters.Parameter;

import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.discoverer.SpringDocParameterNameDiscoverer;
import org.springdoc.core.extractor.MethodParameterPojoExtractor;
import org.springdoc.core.service.GenericParameterService;
import org.springdoc.core.service.RequestBodyService;
import org.springdoc.webmvc.core.service.RequestService;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Describes what programs send without the words of a validator: our records refuse bad values
 * themselves, and springdoc looks for a class of Hibernate's, which is not among our libraries.
 */
@Component
class PlainRequests extends RequestService {

    PlainRequests(
            GenericParameterService parameters,
            RequestBodyService bodies,
            SpringDocCustomizers customizers,
            SpringDocParameterNameDiscoverer names,
            MethodParameterPojoExtractor fields) {
        super(parameters, bodies, customizers, names, fields);
    }

    @Override
    public void applyBeanValidatorAnnotations(
            MethodParameter method,
            Parameter described,
            List<Annotation> annotations,
            boolean isParameterObject,
            String javaTypes) {}
}
