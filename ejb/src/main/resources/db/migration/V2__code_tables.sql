-- Code tables in use, from the national destination codes, the roster file and GB/T 4754-2017. A new edition ends the old rows with valid_to and adds its own.
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('LEVEL', '01', '博士毕业', 'Doctorate', 1, date '2026-01-01'),
    ('LEVEL', '03', '博士结业', 'Doctorate, not completed', 2, date '2026-01-01'),
    ('LEVEL', '11', '硕士毕业', 'Master', 3, date '2026-01-01'),
    ('LEVEL', '13', '硕士结业', 'Master, not completed', 4, date '2026-01-01'),
    ('LEVEL', '31', '本科毕业', 'Bachelor', 5, date '2026-01-01'),
    ('LEVEL', '33', '本科结业', 'Bachelor, not completed', 6, date '2026-01-01'),
    ('LEVEL', '41', '专科(高职)毕业', 'Junior college', 7, date '2026-01-01'),
    ('LEVEL', '43', '专科结业', 'Junior college, not completed', 8, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('NATURE', '10', '机关', 'Government body', 1, date '2026-01-01'),
    ('NATURE', '20', '科研设计单位', 'Research and design institute', 2, date '2026-01-01'),
    ('NATURE', '21', '高等教育单位', 'Higher education', 3, date '2026-01-01'),
    ('NATURE', '22', '中初教育单位', 'Secondary and primary education', 4, date '2026-01-01'),
    ('NATURE', '23', '医疗卫生单位', 'Health care', 5, date '2026-01-01'),
    ('NATURE', '29', '其他事业单位', 'Other public institution', 6, date '2026-01-01'),
    ('NATURE', '31', '国有企业', 'State-owned enterprise', 7, date '2026-01-01'),
    ('NATURE', '32', '三资企业', 'Foreign-funded enterprise', 8, date '2026-01-01'),
    ('NATURE', '39', '其他企业', 'Other enterprise', 9, date '2026-01-01'),
    ('NATURE', '40', '部队', 'Armed forces', 10, date '2026-01-01'),
    ('NATURE', '55', '农村建制村', 'Village', 11, date '2026-01-01'),
    ('NATURE', '56', '城镇社区', 'Urban community', 12, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('INDUSTRY', 'A', '农、林、牧、渔业', 'Agriculture, forestry, animal husbandry and fishery', 1, date '2026-01-01'),
    ('INDUSTRY', 'B', '采矿业', 'Mining', 2, date '2026-01-01'),
    ('INDUSTRY', 'C', '制造业', 'Manufacturing', 3, date '2026-01-01'),
    ('INDUSTRY', 'D', '电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water supply', 4, date '2026-01-01'),
    ('INDUSTRY', 'E', '建筑业', 'Construction', 5, date '2026-01-01'),
    ('INDUSTRY', 'F', '批发和零售业', 'Wholesale and retail', 6, date '2026-01-01'),
    ('INDUSTRY', 'G', '交通运输、仓储和邮政业', 'Transport, storage and post', 7, date '2026-01-01'),
    ('INDUSTRY', 'H', '住宿和餐饮业', 'Accommodation and catering', 8, date '2026-01-01'),
    ('INDUSTRY', 'I', '信息传输、软件和信息技术服务业', 'Information transmission, software and IT services', 9, date '2026-01-01'),
    ('INDUSTRY', 'J', '金融业', 'Finance', 10, date '2026-01-01'),
    ('INDUSTRY', 'K', '房地产业', 'Real estate', 11, date '2026-01-01'),
    ('INDUSTRY', 'L', '租赁和商务服务业', 'Leasing and business services', 12, date '2026-01-01'),
    ('INDUSTRY', 'M', '科学研究和技术服务业', 'Scientific research and technical services', 13, date '2026-01-01'),
    ('INDUSTRY', 'N', '水利、环境和公共设施管理业', 'Water, environment and public facilities', 14, date '2026-01-01'),
    ('INDUSTRY', 'O', '居民服务、修理和其他服务业', 'Resident services, repair and other services', 15, date '2026-01-01'),
    ('INDUSTRY', 'P', '教育', 'Education', 16, date '2026-01-01'),
    ('INDUSTRY', 'Q', '卫生和社会工作', 'Health and social work', 17, date '2026-01-01'),
    ('INDUSTRY', 'R', '文化、体育和娱乐业', 'Culture, sports and entertainment', 18, date '2026-01-01'),
    ('INDUSTRY', 'S', '公共管理、社会保障和社会组织', 'Public administration, social security and social organizations', 19, date '2026-01-01'),
    ('INDUSTRY', 'T', '国际组织', 'International organizations', 20, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('JOB_CATEGORY', '10', '公务员', 'Civil servant', 1, date '2026-01-01'),
    ('JOB_CATEGORY', '11', '科学研究人员', 'Scientific researcher', 2, date '2026-01-01'),
    ('JOB_CATEGORY', '13', '工程技术人员', 'Engineer or technician', 3, date '2026-01-01'),
    ('JOB_CATEGORY', '17', '农林牧渔业技术人员', 'Agricultural technician', 4, date '2026-01-01'),
    ('JOB_CATEGORY', '19', '卫生专业技术人员', 'Health professional', 5, date '2026-01-01'),
    ('JOB_CATEGORY', '21', '经济业务人员', 'Economic professional', 6, date '2026-01-01'),
    ('JOB_CATEGORY', '22', '金融业务人员', 'Financial professional', 7, date '2026-01-01'),
    ('JOB_CATEGORY', '23', '法律专业人员', 'Legal professional', 8, date '2026-01-01'),
    ('JOB_CATEGORY', '24', '教学人员', 'Teacher', 9, date '2026-01-01'),
    ('JOB_CATEGORY', '25', '文学艺术工作人员', 'Literature and art', 10, date '2026-01-01'),
    ('JOB_CATEGORY', '26', '体育工作人员', 'Sports', 11, date '2026-01-01'),
    ('JOB_CATEGORY', '27', '新闻出版和文化工作人员', 'Press, publishing and culture', 12, date '2026-01-01'),
    ('JOB_CATEGORY', '29', '其他专业技术人员', 'Other professional', 13, date '2026-01-01'),
    ('JOB_CATEGORY', '30', '办事人员和有关人员', 'Clerical staff', 14, date '2026-01-01'),
    ('JOB_CATEGORY', '40', '商业和服务业人员', 'Commerce and services', 15, date '2026-01-01'),
    ('JOB_CATEGORY', '60', '生产和运输设备操作人员', 'Production and transport operator', 16, date '2026-01-01'),
    ('JOB_CATEGORY', '80', '军人', 'Military', 17, date '2026-01-01'),
    ('JOB_CATEGORY', '90', '其他人员', 'Other', 18, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('TRAINING_MODE', '1', '非定向', 'Not commissioned', 1, date '2026-01-01'),
    ('TRAINING_MODE', '2', '定向', 'Targeted', 2, date '2026-01-01'),
    ('TRAINING_MODE', '3', '在职', 'In service', 3, date '2026-01-01'),
    ('TRAINING_MODE', '4', '委培', 'Commissioned', 4, date '2026-01-01'),
    ('TRAINING_MODE', '5', '自筹', 'Self-funded', 5, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('GENDER', '1', '男', 'Male', 1, date '2026-01-01'),
    ('GENDER', '2', '女', 'Female', 2, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('WITHDRAW_REASON', '1', '邀请函内容填写有误', 'The letter contains a mistake', 1, date '2026-01-01'),
    ('WITHDRAW_REASON', '2', '招聘计划调整', 'The recruitment plan has changed', 2, date '2026-01-01'),
    ('WITHDRAW_REASON', '3', '与毕业生协商一致', 'Agreed with the graduate', 3, date '2026-01-01'),
    ('WITHDRAW_REASON', '9', '其他', 'Other', 4, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('DECLINE_REASON', '1', '已有其他就业意向', 'I have other plans for work', 1, date '2026-01-01'),
    ('DECLINE_REASON', '2', '计划升学或出国（境）', 'I plan to study further or abroad', 2, date '2026-01-01'),
    ('DECLINE_REASON', '3', '岗位、薪酬或地点与约定不符', 'Job, pay or place differ from what was agreed', 3, date '2026-01-01'),
    ('DECLINE_REASON', '4', '邀请函内容有误', 'The letter contains a mistake', 4, date '2026-01-01'),
    ('DECLINE_REASON', '9', '其他', 'Other', 5, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('ABORT_REASON', '1', '与用人单位协商一致', 'Agreed with the employer', 1, date '2026-01-01'),
    ('ABORT_REASON', '2', '协议内容需要修改', 'The terms have to be changed', 2, date '2026-01-01'),
    ('ABORT_REASON', '3', '就业意向改变', 'My plans have changed', 3, date '2026-01-01'),
    ('ABORT_REASON', '9', '其他', 'Other', 4, date '2026-01-01');
insert into code (code_table, code, name, name_en, position, valid_from) values
    ('REJECT_REASON', '1', '协议条款不完整或有误', 'The terms are incomplete or wrong', 1, date '2026-01-01'),
    ('REJECT_REASON', '2', '毕业生信息有误', 'The graduate’s facts are wrong', 2, date '2026-01-01'),
    ('REJECT_REASON', '3', '用人单位信息有误', 'The employer’s facts are wrong', 3, date '2026-01-01'),
    ('REJECT_REASON', '4', '毕业生为定向或委培生', 'The graduate is bound to another unit', 4, date '2026-01-01'),
    ('REJECT_REASON', '9', '其他', 'Other', 5, date '2026-01-01');
