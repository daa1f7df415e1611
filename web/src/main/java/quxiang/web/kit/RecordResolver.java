package quxiang.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets pages read records, since Expression Language 5 knows only getters. {@code #{row.name}} is the component
 * {@code name()}, {@code #{row.late}} something the record derives.
 */
public class RecordResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> READERS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> readers = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() != void.class) {
                    method.setAccessible(true);
                    readers.put(method.getName(), method);
                }
            }
            return readers;
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(base instanceof Record)) {
            return null;
        }
        try {
            Object value = reader(base, property).invoke(base);
            context.setPropertyResolved(base, property);
            return value;
        } catch (InvocationTargetException e) {
            throw new ELException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
            return reader(base, property).getReturnType();
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Record) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (base instanceof Record) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method reader(Object base, Object property) {
        Method reader = READERS.get(base.getClass()).get(String.valueOf(property));
        if (reader == null) {
            throw new PropertyNotFoundException(base.getClass().getName() + " has no " + property);
        }
        return reader;
    }
}
