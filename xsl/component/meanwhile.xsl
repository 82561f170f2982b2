<?xml version="1.0" encoding="UTF-8"?>
<!-- Two people on one record: what happened to it since the form was drawn, and what was typed
     where it cannot be sent any more; above the record itself, where a button was pressed. Modes: meanwhile, kept, still, left. Imported by views of forms. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="meanwhile" mode="meanwhile">
    <section class="panel" role="alert">
      <h2><xsl:value-of select="p:t('meanwhile.title')"/></h2>
      <p>
        <xsl:choose>
          <xsl:when test="not(/page/form)"><xsl:value-of select="p:t('meanwhile.pressed')"/></xsl:when>
          <xsl:when test="/page/is_left = '1'"><xsl:value-of select="p:t('meanwhile.left')"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="p:t('meanwhile.again')"/></xsl:otherwise>
        </xsl:choose>
      </p>
      <ul class="rows"><xsl:apply-templates select="change" mode="meanwhile"/></ul>
    </section>
  </xsl:template>

  <xsl:template match="change" mode="meanwhile">
    <li>
      <strong>
        <xsl:choose>
          <xsl:when test="event"><xsl:value-of select="p:t('event.', event)"/></xsl:when>
          <xsl:when test="session_state"><xsl:value-of select="p:t('session_state.', session_state)"/></xsl:when>
          <xsl:when test="appointment_state"><xsl:value-of select="p:t('state.', appointment_state)"/></xsl:when>
          <xsl:when test="done_on != ''"><xsl:value-of select="p:t('tasks.done')"/></xsl:when>
          <xsl:when test="p:has('access.', what)"><xsl:value-of select="p:t('access.', what)"/></xsl:when>
        </xsl:choose>
      </strong>
      <p class="meta">
        <xsl:if test="who != ''"><span><xsl:value-of select="who"/></span></xsl:if>
        <xsl:if test="says != ''"><span><xsl:value-of select="says"/></span></xsl:if>
        <xsl:if test="agency_name != ''"><span><xsl:value-of select="agency_name"/></span></xsl:if>
        <xsl:apply-templates select="(done_at|moved_to|done_on|concluded_on)[. != '']" mode="meanwhile"/>
        <xsl:if test="to_state != ''"><span><xsl:value-of select="p:t('state.', to_state)"/></span></xsl:if>
        <xsl:for-each select="details/detail">
          <xsl:choose>
            <xsl:when test="p:has('role.', .)"><span><xsl:value-of select="p:t('role.', .)"/></span></xsl:when>
            <xsl:when test="p:has('field.', .)"><span><xsl:value-of select="p:t('field.', .)"/></span></xsl:when>
          </xsl:choose>
        </xsl:for-each>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="done_at|moved_to|done_on|concluded_on" mode="meanwhile">
    <span><xsl:apply-templates select="." mode="value"/></span>
  </xsl:template>

  <!-- The form, under what happened meanwhile; where nothing can be sent, what was typed. -->
  <xsl:template match="form" mode="kept">
    <xsl:apply-templates select="../meanwhile" mode="meanwhile"/>
    <xsl:apply-templates select="." mode="still"/>
  </xsl:template>

  <!-- The same where something else stands between. -->
  <xsl:template match="form" mode="still">
    <xsl:choose>
      <xsl:when test="../is_left = '1'"><xsl:apply-templates select="." mode="left"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="form"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- To be copied by who typed it. -->
  <xsl:template match="form" mode="left">
    <section class="panel">
      <h2><xsl:value-of select="p:t('meanwhile.typed')"/></h2>
      <xsl:apply-templates select="." mode="summary"/>
    </section>
  </xsl:template>
</xsl:stylesheet>
